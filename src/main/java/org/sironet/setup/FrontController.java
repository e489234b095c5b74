package org.sironet.setup;

import org.sironet.shell.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Controller
class FrontController {

    @OpenToAll
    @GetMapping("/")
    String show() {
        return "setup/front/show";
    }
}
