package org.sironet.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.mail.page.LetterPage;
import org.sironet.mail.page.OutboxPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Navigation;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.sironet.store.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What was sent, what failed and why. */
@Controller
class OutboxController implements Navigation {

    private static final int ON_A_PAGE = 50;

    private final Letters letters;
    private final Composition composition;
    private final MailServer server;
    private final Installation installation;
    private final Resending resending;

    OutboxController(
            Letters letters,
            Composition composition,
            MailServer server,
            Installation installation,
            Resending resending) {
        this.letters = letters;
        this.composition = composition;
        this.server = server;
        this.installation = installation;
        this.resending = resending;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        var looks = viewer.is(Viewer.Role.SECRETARIAT) || viewer.is(Viewer.Role.OPERATOR);
        return looks ? List.of(new Entry("/outbox", "outbox.title", 86)) : List.of();
    }

    @GetMapping("/outbox")
    ModelAndView index(Postmaster postmaster, Form form) {
        var state = state(form.typed("state"));
        var address = form.optional("address", 254).orElse("");
        var number = form.whole("page", 1, 1_000_000).orElse(1);
        var found = letters.page(state, address, number, ON_A_PAGE)
                .map(posted -> new OutboxPage.Row(
                        posted.id(),
                        subject(posted, postmaster),
                        posted.letter().address(),
                        posted.at(),
                        word(posted.state())));
        var page = new OutboxPage(
                found,
                state == null ? "" : word(state),
                address,
                Arrays.stream(Posted.State.values()).map(OutboxController::word).toList(),
                !server.known() && !installation.demo());
        return new ModelAndView("mail/outbox/index", Map.of("page", page, "form", form));
    }

    static Posted.@Nullable State state(String word) {
        return Arrays.stream(Posted.State.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElse(null);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/outbox/{id}")
    ModelAndView show(@PathVariable long id, Postmaster postmaster) {
        var posted = letters.find(id).orElseThrow(Refusal::notFound);
        var page = new LetterPage(
                id,
                subject(posted, postmaster),
                posted.letter().address(),
                posted.at(),
                word(posted.state()),
                letters.tries(id).stream()
                        .map(each -> new LetterPage.Try(each.at(), word(each.result()), each.reason()))
                        .toList(),
                postmaster.mayRead(posted) ? Optional.of(composition.page(posted.letter())) : Optional.empty(),
                posted.sendable() && postmaster.person() != null);
        return new ModelAndView("mail/outbox/show", Map.of("page", page));
    }

    /** The subject of a secret letter may hold the secret: its kind is named instead. */
    private String subject(Posted posted, Postmaster postmaster) {
        return postmaster.mayRead(posted)
                ? composition.subject(posted.letter())
                : posted.letter().key();
    }

    @PostMapping("/outbox/{id}/sending")
    View resend(@PathVariable long id, Postmaster postmaster, Frame frame, HttpServletResponse response) {
        resending.again(id, postmaster);
        return Confirmations.redirect(frame, response, "/outbox/" + id, "done.letter-again");
    }
}
