package org.sironet.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sironet.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where mails are handed over: {@code smtp://user:password@host:port} or {@code smtps://…}, with
 * {@code ?from=address} when the sender is not the user.
 */
@Component
class MailServer {

    private final @Nullable URI uri;

    @Autowired
    MailServer(Installation installation) {
        this.uri = installation.smtp() == null ? null : read(String.valueOf(installation.smtp()));
    }

    /** @throws IllegalArgumentException when it is not such an address */
    MailServer(String url) {
        this.uri = read(url);
    }

    private static URI read(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null && ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme())))
                return uri;
        } catch (IllegalArgumentException malformed) {
            // the same message serves both, without the password
        }
        throw new IllegalArgumentException(
                "--smtp wants smtp://USER:PASSWORD@HOST:PORT or smtps://…; write @ : / in them as %40 %3A %2F");
    }

    boolean known() {
        return uri != null;
    }

    URI uri() {
        if (uri == null) throw new IllegalStateException("No mail server is known");
        return uri;
    }

    boolean encryptedFromTheStart() {
        return "smtps".equals(uri().getScheme());
    }

    int port() {
        return uri().getPort() > 0 ? uri().getPort() : encryptedFromTheStart() ? 465 : 587;
    }

    @Nullable
    String user() {
        return credential(0);
    }

    @Nullable
    String password() {
        return credential(1);
    }

    private @Nullable String credential(int index) {
        var user = uri().getRawUserInfo();
        if (user == null) return null;
        var parts = user.split(":", 2);
        return parts.length > index
                ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8)
                : null;
    }

    /** The sender's address; a user's name that is no address is completed by the host of the network. */
    String sender(URI network) {
        var query = uri().getQuery();
        if (query != null && query.startsWith("from=")) return query.substring("from=".length());
        var user = user();
        return user != null && user.contains("@") ? user : "no-reply@" + network.getHost();
    }
}
