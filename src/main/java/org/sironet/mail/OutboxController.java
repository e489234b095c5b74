package org.sironet.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.springframework.transaction.support.TransactionTemplate;
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
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxController(
            Letters letters,
            Composition composition,
            MailServer server,
            Installation installation,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.composition = composition;
        this.server = server;
        this.installation = installation;
        this.transaction = transaction;
        this.clock = clock;
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

    private static Posted.@Nullable State state(String word) {
        return Arrays.stream(Posted.State.values())
                .filter(state -> word(state).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String word(Enum<?> value) {
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
                readable(posted, postmaster) ? Optional.of(composition.page(posted.letter())) : Optional.empty(),
                sendable(posted) && postmaster.person() != null);
        return new ModelAndView("mail/outbox/show", Map.of("page", page));
    }

    /** Secrets show where a demonstration is its own mailbox, and nowhere else. */
    private static boolean readable(Posted posted, Postmaster postmaster) {
        var whole = !posted.letter().address().isEmpty();
        return whole
                && postmaster.reads()
                && (posted.state() == Posted.State.KEPT || !posted.letter().secret());
    }

    /** The subject of a secret letter may hold the secret: its kind is named instead. */
    private String subject(Posted posted, Postmaster postmaster) {
        return readable(posted, postmaster)
                ? composition.subject(posted.letter())
                : posted.letter().key();
    }

    private static boolean sendable(Posted posted) {
        return (posted.state() == Posted.State.SENT || posted.state() == Posted.State.FAILED)
                && !posted.letter().secret()
                && !posted.letter().address().isEmpty();
    }

    @PostMapping("/outbox/{id}/sending")
    View resend(@PathVariable long id, Postmaster postmaster, Frame frame, HttpServletResponse response) {
        var posted = letters.find(id).orElseThrow(Refusal::notFound);
        if (postmaster.person() == null) throw Refusal.signIn();
        if (!sendable(posted)) throw Refusal.conflict("refused.not-sendable");
        transaction.executeWithoutResult(status -> {
            letters.again(id, clock.instant());
            letters.recordTry(id, clock.instant(), Posted.Result.AGAIN, "", postmaster.person());
        });
        return Confirmations.redirect(frame, response, "/outbox/" + id, "done.letter-again");
    }
}
