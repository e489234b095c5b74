package org.sironet.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Changes;
import org.sironet.kernel.Language;
import org.sironet.store.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps pages that are the same for every visitor ({@link SameForVisitors}) for some seconds, or until the journal
 * records a change. A visitor is who sends no cookie but the one of our forms: nothing that is known of a reader can
 * thus stand in a page that is kept, and nobody who is known is ever answered with one.
 */
@Component
final class KeptPages implements HandlerInterceptor {

    private static final int MOST = 500;
    private static final int LARGEST = 100_000;

    private record Key(String address, Language language, boolean languageInAddress) {}

    /** @param change how far changes had come before it was made */
    private record Made(WrittenPage page, long change, long since) {}

    /** A page that will be kept is being made. */
    record Making(Key key, long change, long since) {}

    private final Map<Key, Made> pages = new ConcurrentHashMap<>();
    private final Changes changes;
    private final String formCookie;

    KeptPages(Changes changes, Installation installation) {
        this.changes = changes;
        this.formCookie = SecurityHeaders.formCookie(installation);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method && method.hasMethodAnnotation(SameForVisitors.class)))
            return true;
        if (!visitor(request)) return true;
        var making = new Making(key(request), changes.count(), System.nanoTime());
        var kept = pages.get(making.key());
        if (kept != null && kept.change() == making.change() && making.since() - kept.since() < Kept.NANOSECONDS) {
            send(kept.page(), request, response);
            return false;
        }
        request.setAttribute(Making.class.getName(), making);
        return true;
    }

    private static void send(WrittenPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (page.zips() && takesZipped(request)) page.sendZipped(response);
        else page.send(response, () -> Reception.token(request));
    }

    private static boolean takesZipped(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && Arrays.asList(accepted.split("[, ]+")).contains("gzip");
    }

    private boolean visitor(HttpServletRequest request) {
        var cookies = request.getCookies();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (cookies == null
                        || Arrays.stream(cookies)
                                .allMatch(cookie -> cookie.getName().equals(formCookie)));
    }

    private static Key key(HttpServletRequest request) {
        var query = request.getQueryString();
        return new Key(
                request.getRequestURI() + (query == null ? "" : "?" + query),
                Reception.languageOfVisitor(request),
                Address.language(request).isPresent());
    }

    static @Nullable Making making(HttpServletRequest request) {
        return (Making) request.getAttribute(Making.class.getName());
    }

    /** Called before a token is asked for: a page that gives out a cookie is one reader's alone. */
    void keep(Making making, WrittenPage page, HttpServletResponse response) {
        var forAll =
                response.getStatus() == HttpServletResponse.SC_OK && response.getHeader(HttpHeaders.SET_COOKIE) == null;
        if (!forAll || page.length() > LARGEST) return;
        if (pages.size() >= MOST) pages.clear();
        pages.put(making.key(), new Made(page, making.change(), making.since()));
    }
}
