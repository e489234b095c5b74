package org.sironet.shell;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines may read: everything public, but not the desks (RFC 9309). */
@Controller
class RobotsController {

    @OpenToAll
    @ResponseBody
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String show() {
        return """
                User-agent: *
                Disallow: /applications/link/
                Disallow: /sign-in
                """;
    }
}
