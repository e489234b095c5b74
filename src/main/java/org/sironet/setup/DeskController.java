package org.sironet.setup;

import java.util.Map;
import org.sironet.identity.Secretary;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secretariat's desk: what waits, and where the tools are. */
@Controller
class DeskController {

    private final FrontController front;

    DeskController(FrontController front) {
        this.front = front;
    }

    @GetMapping("/secretariat")
    ModelAndView show(Secretary secretary, Frame frame) {
        return new ModelAndView("setup/desk/show", Map.of("concerns", front.concerns(frame)));
    }
}
