package org.sironet;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A few visits to the program's own pages while its ahead-of-time cache is made. */
final class Rehearsal {

    private static final List<String> PAGES =
            List.of("/health", "/", "/zh", "/ar", "/members", "/rules", "/sign-in", "/verify", "/no-such-page");

    private Rehearsal() {}

    static void visit(int port) {
        for (var round = 0; round < 20; round++) for (var page : PAGES) get("http://127.0.0.1:" + port + page);
    }

    private static void get(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            try (var body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) body.readAllBytes();
            }
        } catch (IOException unreachable) {
            // the cache is only a little less complete
        }
    }
}
