package org.sironet.identity;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody goes after signing in: a page of ours, whatever the address says. */
final class Onward {

    private static final int LONGEST = 1000;

    private Onward() {}

    static String of(String asked) {
        return ours(asked) ? asked : "/";
    }

    private static boolean ours(String asked) {
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.contains("\\") || asked.length() > LONGEST)
            return false;
        try {
            var uri = new URI(asked);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !asked.startsWith("/sign-");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
