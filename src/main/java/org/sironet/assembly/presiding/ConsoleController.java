package org.sironet.assembly.presiding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.floor.FloorPages;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.PollAuthority;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.roll.Roll;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The presiding officer's console: one next step, and what else is in their power. */
@Controller
class ConsoleController {

    private static final int LONGEST = 1_000;

    private final SittingPages pages;
    private final NextPages next;
    private final Motions motions;
    private final Conducting conducting;
    private final Putting putting;
    private final Closing closing;
    private final Polls polls;
    private final Agenda agenda;
    private final Roll roll;
    private final Presence presence;
    private final FloorPages floor;

    ConsoleController(
            SittingPages pages,
            NextPages next,
            Motions motions,
            Conducting conducting,
            Putting putting,
            Closing closing,
            Polls polls,
            Agenda agenda,
            Roll roll,
            Presence presence,
            FloorPages floor) {
        this.pages = pages;
        this.next = next;
        this.motions = motions;
        this.conducting = conducting;
        this.putting = putting;
        this.closing = closing;
        this.polls = polls;
        this.agenda = agenda;
        this.roll = roll;
        this.presence = presence;
        this.floor = floor;
    }

    @GetMapping("/sittings/{sitting}/console")
    ModelAndView show(Presiding presiding, Onlooker looking, Form form, Frame frame) {
        var view = new ModelAndView(
                "assembly/presiding/console",
                Map.of(
                        "page", pages.page(looking, frame),
                        "next", next.page(presiding.sitting(), frame.language()),
                        "form", form,
                        "floor", floor.of(looking, frame),
                        "procedures", options("rule.value.", PROCEDURES, frame)));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** What can be asked in the hall without preparation. */
    private static final List<Procedure> PROCEDURES =
            List.of(Procedure.SHOW_OF_HANDS, Procedure.RECORDED, Procedure.ROLL_CALL, Procedure.CONSENSUS);

    private static List<Option> options(String prefix, List<? extends Enum<?>> values, Frame frame) {
        return values.stream()
                .map(each -> new Option(
                        each.name(),
                        frame.text(prefix + each.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    /** Opens, suspends, adjourns, resumes or closes. */
    @PostMapping("/sittings/{sitting}/steps")
    Object step(Presiding presiding, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var to = form.parsed("to", 20, Sitting.State::valueOf, "error.choice");
        if (to.isEmpty() && form.sound("to")) form.refuse("to", "error.required");
        var reason = form.optional("reason", LONGEST).orElse("");
        if (!form.sound()) return show(presiding, looking, form, frame);
        var sitting = presiding.sitting();
        if (to.orElseThrow() == Sitting.State.OPEN) roll.draw(sitting.id(), presiding.person(), presiding.basis());
        conducting.step(
                presiding,
                to.orElseThrow(),
                reason,
                presence.figures(sitting.id()).inAll());
        return back(sitting, frame, response, "done.sitting-" + to.orElseThrow().word());
    }

    @PostMapping("/sittings/{sitting}/items/{item}/opening")
    Object open(@PathVariable UUID item, Presiding presiding, Frame frame, HttpServletResponse response) {
        conducting.open(presiding, item);
        return back(presiding.sitting(), frame, response, "done.item-opened");
    }

    @PostMapping("/sittings/{sitting}/items/closing")
    Object close(Presiding presiding, Form form, Frame frame, HttpServletResponse response) {
        conducting.closeItem(presiding, form.typed("postponed").equals("yes"));
        return back(presiding.sitting(), frame, response, "done.item-closed");
    }

    /** States what is to be voted on: an amendment, the text as a whole, the item, the same again, or a question. */
    @PostMapping("/sittings/{sitting}/polls")
    Object put(Presiding presiding, Onlooker looking, Form form, Frame frame, HttpServletResponse response) {
        var motion = motion(presiding.sitting(), form, frame);
        if (!form.sound()) return show(presiding, looking, form, frame);
        putting.prepare(presiding, motion.orElseThrow());
        return back(presiding.sitting(), frame, response, "done.poll-prepared");
    }

    private java.util.Optional<Motion> motion(Sitting sitting, Form form, Frame frame) {
        var item = agenda.current(sitting.id()).orElseThrow(() -> Refusal.conflict("refused.no-item"));
        if (!form.typed("amendment").isEmpty())
            return form.whole("amendment", 1, 1_000_000).map(number -> motions.amendment(item, number));
        if (!form.typed("text").isEmpty()) return java.util.Optional.of(motions.text(item));
        if (!form.typed("item").isEmpty()) return java.util.Optional.of(motions.item(item));
        if (!form.typed("again").isEmpty()) {
            var poll = form.optional("again", 80)
                    .flatMap(polls::find)
                    .filter(each -> sitting.id().equals(each.sitting()))
                    .orElseThrow(Refusal::notFound);
            return form.parsed("as", 20, Procedure::valueOf, "error.choice").map(as -> motions.again(poll, as));
        }
        var question = form.text("question", LONGEST);
        var procedure = form.parsed("procedure", 20, Procedure::valueOf, "error.choice");
        if (procedure.isEmpty() && form.sound("procedure")) form.refuse("procedure", "error.required");
        if (procedure.isPresent() && !PROCEDURES.contains(procedure.get())) form.refuse("procedure", "error.choice");
        if (!form.sound()) return java.util.Optional.empty();
        return java.util.Optional.of(motions.free(
                Decision.RESOLUTION, procedure.orElseThrow(), Multilingual.of(frame.language(), question)));
    }

    @PostMapping("/polls/{poll}/opening")
    Object openPoll(PollAuthority.Presiding presiding, Frame frame, HttpServletResponse response) {
        putting.open(presiding.over(), presiding.poll());
        return back(presiding.over().sitting(), frame, response, "done.poll-opened");
    }

    @PostMapping("/polls/{poll}/closing")
    Object closePoll(PollAuthority.Presiding presiding, Frame frame, HttpServletResponse response) {
        closing.close(
                presiding.poll().id(),
                presiding.over().person(),
                presiding.over().basis());
        return back(presiding.over().sitting(), frame, response, "done.poll-closed");
    }

    @PostMapping("/polls/{poll}/annulment")
    Object annul(PollAuthority.Presiding presiding, Form form, Frame frame, HttpServletResponse response) {
        var reason = form.text("annulment", LONGEST);
        if (!form.sound()) throw Refusal.badRequest("refused.annulment-reason");
        putting.annul(presiding.over(), presiding.poll(), reason);
        return back(presiding.over().sitting(), frame, response, "done.poll-annulled");
    }

    private static Object back(Sitting sitting, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, sitting.path() + "/console", key);
    }
}
