package org.sironet.network.duplicates;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of a web address that an organisation registers: {@code example.org} of {@code https://www.example.org/about}. */
final class Sites {

    /** Second levels under which a country's register hands out names. */
    private static final Set<String> SECOND_LEVELS = Set.of(
            "ac", "asso", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "ngo", "nic", "nom",
            "ong", "or", "org", "sch", "web");

    /** Where many share one address: the part before, or after, tells them apart. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "blogspot.com",
            "example.com",
            "example.net",
            "example.org",
            "github.io",
            "jimdo.com",
            "netlify.app",
            "strikingly.com",
            "tripod.com",
            "web.app",
            "webnode.com",
            "webs.com",
            "weebly.com",
            "wixsite.com",
            "wordpress.com",
            "canalblog.com",
            "over-blog.com",
            "vercel.app");

    private static final Set<String> SHARED_PATHS = Set.of(
            "facebook.com",
            "instagram.com",
            "linkedin.com",
            "linktr.ee",
            "medium.com",
            "sites.google.com",
            "google.com",
            "t.me",
            "tiktok.com",
            "twitter.com",
            "vk.com",
            "weibo.com",
            "weixin.qq.com",
            "x.com",
            "youtube.com",
            "wixsite.com",
            "wikipedia.org",
            "github.com");

    private Sites() {}

    static Optional<String> site(String address) {
        try {
            var text = address.strip().toLowerCase(Locale.ROOT);
            var uri = URI.create(text.contains("://") ? text : "https://" + text);
            if (uri.getHost() == null || !uri.getHost().contains(".")) return Optional.empty();
            var registered =
                    registered(uri.getHost().replaceFirst("^www\\d?\\.", "").replaceFirst("\\.$", ""));
            if (!SHARED_PATHS.contains(registered)) return Optional.of(registered);
            var path = uri.getPath().replaceFirst("/+$", "");
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(uri.getHost().replaceFirst("^(www|m)\\.", "") + path);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String registered(String host) {
        var labels = host.split("\\.");
        if (labels.length < 3) return host;
        var two = labels[labels.length - 2] + "." + labels[labels.length - 1];
        var three = labels[labels.length - 3] + "." + two;
        if (SHARED_HOSTS.contains(two)) return three;
        return labels[labels.length - 1].length() == 2 && SECOND_LEVELS.contains(labels[labels.length - 2])
                ? three
                : two;
    }
}
