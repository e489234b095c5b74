package org.sironet.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One option of the command line: its check, and the settings of the framework that it stands for. */
enum Option {
    PORT("--server.port=%s") {
        @Override
        boolean fits(String value) {
            return value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535;
        }
    },
    DATA("--sironet.data=%s"),
    DATABASE("--sironet.database=%s") {
        @Override
        boolean fits(String value) {
            return value.startsWith("jdbc:postgresql:");
        }
    },
    URL {
        @Override
        boolean fits(String value) {
            return address(value, Set.of("http", "https"))
                    .filter(url -> url.getPath().matches("/?"))
                    .isPresent();
        }
    },
    CERTIFICATE(
            "--server.ssl.bundle=web",
            "--server.http2.enabled=true",
            "--spring.ssl.bundle.pem.web.reload-on-update=true",
            "--spring.ssl.bundle.pem.web.keystore.certificate=file:%s",
            "--spring.ssl.bundle.pem.web.keystore.private-key=file:%s") {
        @Override
        boolean fits(String value) {
            return Files.isReadable(Path.of(value)) && !Files.isDirectory(Path.of(value));
        }
    },
    BEHIND_PROXY("--server.forward-headers-strategy=native", "--server.tomcat.remoteip.internal-proxies=%s") {
        @Override
        boolean fits(String value) {
            return value.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*");
        }

        /** The server wants a pattern. */
        @Override
        String meant(String value) {
            return value.replace(".", "\\.");
        }
    },
    SMTP("--sironet.smtp=%s") {
        @Override
        boolean fits(String value) {
            return address(withoutQuery(value, "from"), Set.of("smtp", "smtps")).isPresent();
        }
    },
    BOUNCES("--sironet.bounces=%s") {
        @Override
        boolean fits(String value) {
            return address(withoutQuery(value, "to"), Set.of("imap", "imaps"))
                    .filter(box -> box.getUserInfo() != null)
                    .isPresent();
        }
    },
    DEMO("--sironet.demo=true");

    private final List<String> settings;

    Option(String... settings) {
        this.settings = List.of(settings);
    }

    static Option named(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongOption("There is no option " + word + ". With --help all are shown."));
    }

    String word() {
        return "--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    boolean takesValue() {
        return this != DEMO;
    }

    List<String> settings() {
        return settings;
    }

    String checked(@Nullable String value) {
        if (value == null || value.isBlank() || value.startsWith("--"))
            throw new WrongOption(word() + " wants a value.");
        if (!fits(value)) throw new WrongOption(word() + " cannot be " + value + ".");
        return meant(value);
    }

    boolean fits(String value) {
        return true;
    }

    String meant(String value) {
        return value;
    }

    /** The one thing that may be said besides: a mail address. */
    private static String withoutQuery(String value, String name) {
        return value.replaceFirst("\\?" + name + "=[^?&#\\s]+@[^?&#\\s]+$", "");
    }

    private static java.util.Optional<URI> address(String value, Set<String> schemes) {
        try {
            var address = URI.create(value);
            return java.util.Optional.of(address)
                    .filter(known -> known.getScheme() != null && schemes.contains(known.getScheme()))
                    .filter(known -> known.getHost() != null)
                    .filter(known -> known.getQuery() == null && known.getFragment() == null);
        } catch (IllegalArgumentException malformed) {
            return java.util.Optional.empty();
        }
    }
}
