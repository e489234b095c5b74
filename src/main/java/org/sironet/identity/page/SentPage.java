package org.sironet.identity.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A mail is on its way, if somebody has the address. */
public record SentPage(String id, String address, String next) {

    public String query() {
        return "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
