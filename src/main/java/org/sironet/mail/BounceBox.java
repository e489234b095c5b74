package org.sironet.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sironet.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where letters come back to: {@code imaps://user:password@host:port/folder}, with {@code ?to=bounces+*@example.org}
 * when they are to come back to an address of their own; the star then stands for the letter.
 */
@Component
class BounceBox {

    private final @Nullable URI uri;

    @Autowired
    BounceBox(Installation installation) {
        this(installation.bounces());
    }

    BounceBox(@Nullable URI uri) {
        this.uri = uri;
    }

    boolean known() {
        return uri != null;
    }

    private URI uri() {
        if (uri == null) throw new IllegalStateException("No mailbox is known");
        return uri;
    }

    String protocol() {
        return uri().getScheme();
    }

    String host() {
        return uri().getHost();
    }

    /** -1 for the usual one. */
    int port() {
        return uri().getPort();
    }

    String user() {
        return credentials()[0];
    }

    String password() {
        return credentials().length > 1 ? credentials()[1] : "";
    }

    private String[] credentials() {
        var raw = uri().getRawUserInfo() == null ? "" : uri().getRawUserInfo();
        var parts = raw.split(":", 2);
        for (var at = 0; at < parts.length; at++)
            parts[at] = URLDecoder.decode(parts[at].replace("+", "%2B"), StandardCharsets.UTF_8);
        return parts;
    }

    String folder() {
        var path = uri().getPath();
        return path == null || path.length() < 2 ? "INBOX" : path.substring(1);
    }

    /** The address to which this letter comes back; {@code usual} when none is named. */
    String returnPath(long letter, String mark, String usual) {
        var query = uri == null ? null : uri.getQuery();
        if (query == null || !query.startsWith("to=")) return usual;
        return query.substring("to=".length()).replace("*", letter + "-" + mark);
    }
}
