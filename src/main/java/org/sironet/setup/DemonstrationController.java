package org.sironet.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.sironet.journal.Changes;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The demonstration's clock, which anybody who tries it may move. */
@Controller
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class DemonstrationController {

    private final DemonstrationClock clock;
    private final Changes changes;

    DemonstrationController(DemonstrationClock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    @OpenToAll
    @GetMapping("/demonstration")
    ModelAndView show(Frame frame) {
        var now = LocalDateTime.ofInstant(clock.instant(), frame.zone())
                .withSecond(0)
                .withNano(0);
        return page(Form.filled(Map.of("moment", List.of(now.toString()))));
    }

    private ModelAndView page(Form form) {
        var page = new ModelAndView("setup/demonstration/show", Map.of("form", form, "now", clock.instant()));
        if (!form.sound()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @OpenToAll
    @PostMapping("/demonstration/clock")
    Object move(Form form, Frame frame, HttpServletResponse response) {
        var moment = form.parsed("moment", 25, LocalDateTime::parse, "error.moment")
                .map(local -> local.atZone(frame.zone()).toInstant());
        if (moment.isEmpty() && form.sound()) form.refuse("moment", "error.required");
        if (moment.filter(DemonstrationController::outside).isPresent())
            form.refuse("moment", "error.demonstration-years");
        if (!form.sound()) return page(form);
        clock.moveTo(moment.orElseThrow());
        changes.changed();
        return Confirmations.redirect(frame, response, "/demonstration", "done.clock");
    }

    private static boolean outside(Instant moment) {
        return moment.isBefore(Instant.parse("2017-10-01T00:00:00Z"))
                || moment.isAfter(Instant.parse("2030-01-01T00:00:00Z"));
    }
}
