package org.sironet.assembly.polls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Between sittings the secretariat sends a small matter to all members: decided unless one of them objects. */
@Controller
class SilenceController {

    private static final int LONGEST = 1_000;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Putting putting;

    SilenceController(Putting putting) {
        this.putting = putting;
    }

    @GetMapping("/polls/new")
    ModelAndView begin(Secretary secretary, Form form, Frame frame) {
        var view = new ModelAndView("assembly/polls/new", Map.of("form", form, "languages", Language.OF_PAGES));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/polls")
    Object create(Secretary secretary, Form form, Frame frame, HttpServletResponse response) {
        var question = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES) {
            var asked = form.optional("question-" + language.tag(), LONGEST);
            if (asked.isPresent()) question = question.with(language, asked.get());
        }
        if (question.isEmpty() && form.sound()) form.refuse("question-en", "error.required");
        var days = form.whole("days", 1, 90);
        if (days.isEmpty() && form.sound("days")) form.refuse("days", "error.required");
        if (!form.sound()) return begin(secretary, form, frame);
        var motion = Motion.yesOrNo(Decision.BETWEEN_SITTINGS, "QUESTION", "", question)
                .open(days.orElseThrow() * MINUTES_A_DAY);
        var poll = putting.silence(secretary, motion);
        return Confirmations.redirect(frame, response, poll.path(), "done.silence-begun");
    }
}
