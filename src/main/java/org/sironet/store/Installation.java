package org.sironet.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chose on the command line.
 *
 * @param data the folder that holds everything this installation keeps outside an external database
 * @param programs where the programs of the embedded PostgreSQL are unpacked; null for inside the data folder
 * @param database the JDBC URL of an external PostgreSQL, with user and password; null for the embedded one
 * @param url the public address, without a path: links, passkeys, codes and cookies are made for it
 * @param smtp the mail server, {@code smtp://user:password@host:port} or {@code smtps://…}; null when mail cannot leave
 * @param bounces the mailbox to which letters come back, {@code imaps://user:password@host/folder}; null when nobody looks
 * @param demo whether this is a demonstration, with invented people and a clock of its own
 */
@ConfigurationProperties("sironet")
public record Installation(
        @DefaultValue("data") Path data,
        @Nullable Path programs,
        @Nullable String database,
        @DefaultValue("http://localhost:8080") URI url,
        @Nullable URI smtp,
        @Nullable URI bounces,
        @DefaultValue("false") boolean demo) {

    public Installation {
        data = data.toAbsolutePath().normalize();
    }

    Path programsFolder() {
        return programs == null ? data.resolve("programs") : programs;
    }

    /** Browsers give passkeys and cryptography to secure origins only; cookies are marked accordingly. */
    public boolean secure() {
        return "https".equals(url.getScheme());
    }
}
