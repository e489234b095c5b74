package org.sironet.assembly.amendments;

import java.util.Collections;
import java.util.Optional;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Changes;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Form;
import org.springframework.stereotype.Component;

/** Reads what somebody proposes, on the page or by a program. */
@Component
class Proposals {

    private final Versions versions;

    Proposals(Versions versions) {
        this.versions = versions;
    }

    /** Empty when something does not fit, which the form then says. */
    Optional<Tabling.Proposed> read(Text text, int seen, Language language, AmendmentForm written, Form form) {
        var base = versions.get(text.id(), seen);
        var title = form.text("title", 300);
        var reason = form.text("reason", 5_000);
        var changed = written.applied(base, language, text.authoritative());
        var changes = Changes.between(base, changed);
        if (changes.isEmpty()) form.refuse("article", "error.amendment-empty");
        if (seen != text.current() && moved(base, changed, text)) form.refuse("article", "error.amendment-moved-on");
        if (!form.sound()) return Optional.empty();
        return Optional.of(new Tabling.Proposed(
                seen,
                language,
                !language.equals(text.authoritative()) && form.chosen("corrects", "yes"),
                Multilingual.of(language, title),
                Multilingual.of(language, reason),
                changes));
    }

    /** Whether somebody has changed the same articles since. */
    private boolean moved(Provisions base, Provisions changed, Text text) {
        return !Collections.disjoint(Reach.changed(base, changed), Reach.changed(base, versions.current(text)));
    }
}
