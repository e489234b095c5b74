package org.sironet.seal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Chain;
import org.sironet.journal.Integrity;
import org.sironet.seal.page.JournalPage;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.store.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether the journal is as it was sealed, and what happened lately. */
@Controller
class JournalController {

    private static final int LATEST = 30;

    private final Chain chain;
    private final SigningKeys keys;
    private final Integrity integrity;
    private final History history;
    private final VerifyPages pages;
    private final Installation installation;
    private final Clock clock;

    JournalController(
            Chain chain,
            SigningKeys keys,
            Integrity integrity,
            History history,
            VerifyPages pages,
            Installation installation,
            Clock clock) {
        this.chain = chain;
        this.keys = keys;
        this.integrity = integrity;
        this.history = history;
        this.pages = pages;
        this.installation = installation;
        this.clock = clock;
    }

    /** {@code ?check=all} recomputes the whole chain first. */
    @GetMapping("/operator/journal")
    ModelAndView show(KeyKeeper keeper, Frame frame, Form form) {
        var checked = form.chosen("check", "all") ? checkAll(frame) : null;
        var now = integrity.now();
        return new ModelAndView("seal/journal/show")
                .addObject(
                        "page",
                        new JournalPage(
                                integrity.sound() ? "good" : "bad",
                                frame.text("integrity." + now.state().name().toLowerCase(java.util.Locale.ROOT)),
                                now.what().isEmpty() ? null : now.what(),
                                checked,
                                pages.head(frame).orElse(null),
                                installation.data().resolve("heads").toString(),
                                history.latest(LATEST, frame)));
    }

    private @Nullable String checkAll(Frame frame) {
        Optional<String> wrong = chain.firstWrong(keys);
        integrity.checked(wrong, clock.instant());
        return wrong.isPresent() ? null : frame.text("journal-page.checked");
    }
}
