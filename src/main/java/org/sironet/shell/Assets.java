package org.sironet.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Stylesheet and scripts under {@code /assets/}: an address changes with its content, so browsers keep them for good. */
@Component
public class Assets {

    /** Where the library keeps its scripts. */
    static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::versioned);
    }

    private static String versioned(String name) {
        try {
            var own = new ClassPathResource("static/assets/" + name);
            var content = (own.exists() ? own : new ClassPathResource(HTMX + name)).getContentAsByteArray();
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
