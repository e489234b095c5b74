package org.sironet.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.sironet.rules.Settings;
import org.sironet.seal.History;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.SameForVisitors;
import org.sironet.shell.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The network's rules, for everybody to read and for the secretariat to change. */
@Controller
class RulesController {

    private final Settings settings;
    private final Rules rules;
    private final RulePages pages;
    private final RuleForms forms;
    private final RuleChanges changes;
    private final History history;
    private final Clock clock;

    RulesController(
            Settings settings,
            Rules rules,
            RulePages pages,
            RuleForms forms,
            RuleChanges changes,
            History history,
            Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.pages = pages;
        this.forms = forms;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/rules")
    ModelAndView index(Frame frame) {
        return new ModelAndView("settings/rules/index").addObject("page", pages.all(frame));
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/rules/{key}")
    ModelAndView show(@PathVariable String key, Frame frame) {
        return fresh(setting(key), frame);
    }

    private <T> ModelAndView fresh(Setting<T> setting, Frame frame) {
        var today = LocalDate.ofInstant(clock.instant(), frame.zone());
        return view(setting, frame, forms.filled(setting, rules.value(setting), frame.zone(), today), HttpStatus.OK);
    }

    @PostMapping("/rules/{key}/versions")
    Object create(@PathVariable String key, Secretary secretary, Frame frame, Form form, HttpServletResponse response) {
        return create(setting(key), secretary, frame, form, response);
    }

    private <T> Object create(
            Setting<T> setting, Secretary secretary, Frame frame, Form form, HttpServletResponse response) {
        var value = forms.read(form, setting, frame.zone());
        var from = forms.from(form, clock.instant(), frame.zone());
        var basis = basis(form);
        var seen = form.whole("seen", 0, Integer.MAX_VALUE);
        if (!form.sound() || value.isEmpty() || from.isEmpty() || seen.isEmpty() || basis.isEmpty())
            return view(setting, frame, form, HttpStatus.UNPROCESSABLE_CONTENT);
        var by = Actor.of(secretary.person());
        if (!changes.change(setting, value.get(), from.get(), seen.get(), by, basis.get())) {
            form.refuse("value", "rule.error.changed-meanwhile");
            return view(setting, frame, form, HttpStatus.CONFLICT);
        }
        return Confirmations.redirect(frame, response, "/rules/" + setting.key(), "done.rule-set");
    }

    private static Optional<Basis> basis(Form form) {
        var kind = form.text("basis", 20);
        var reference = form.text("reference", 200);
        if (!kind.isEmpty() && !RuleForms.basisKinds().containsKey(kind)) form.refuse("basis", "error.choice");
        return form.wrong("basis") || form.wrong("reference")
                ? Optional.empty()
                : Optional.of(new Basis(Basis.Kind.valueOf(kind), reference));
    }

    private ModelAndView view(Setting<?> setting, Frame frame, Form form, HttpStatus status) {
        var view = new ModelAndView("settings/rules/show");
        view.addObject("page", pages.one(frame, setting));
        view.addObject("form", form);
        view.addObject("bases", RuleForms.basisKinds());
        view.addObject("history", mayKnowWho(frame) ? history.of(Rules.subject(setting), frame) : null);
        view.setStatus(status);
        return view;
    }

    private static boolean mayKnowWho(Frame frame) {
        return frame.viewer().is(Viewer.Role.SECRETARIAT) || frame.viewer().is(Viewer.Role.OPERATOR);
    }

    private Setting<?> setting(String key) {
        return settings.find(key).orElseThrow(Refusal::notFound);
    }
}
