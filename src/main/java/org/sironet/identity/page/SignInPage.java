package org.sironet.identity.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The ways in.
 *
 * @param roles of a demonstration; none otherwise
 * @param next where to go afterwards
 */
public record SignInPage(List<String> roles, String next) {

    public String query() {
        return "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
