package org.sironet.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.view.RedirectView;

/** After an action: go on to a page, which says once what was done. */
public final class Confirmations {

    static final String COOKIE = "done";

    private Confirmations() {}

    /**
     * @param path where to go, without language; a language in the address stays
     * @param key of the sentence, which begins with {@code done.}
     */
    public static RedirectView redirect(Frame frame, HttpServletResponse response, String path, String key) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(key, Duration.ofMinutes(2)).toString());
        return redirect(frame, path);
    }

    public static RedirectView redirect(Frame frame, String path) {
        var view = new RedirectView(frame.to(path));
        view.setExposeModelAttributes(false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return view;
    }

    static ResponseCookie cookie(String key, Duration age) {
        return ResponseCookie.from(COOKIE, key)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }
}
