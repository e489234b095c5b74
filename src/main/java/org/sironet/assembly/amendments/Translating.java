package org.sironet.assembly.amendments;

import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Versions;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an amendment into another language version after it was tabled; how it read before is kept. */
@Service
class Translating {

    /**
     * What it says in that language.
     *
     * @param seen the version of the amendment that was rendered
     * @param words by heading or paragraph
     */
    record Rendered(Language language, int seen, String title, String reason, Map<UUID, String> words) {}

    private final Texts texts;
    private final Versions versions;
    private final Amendments amendments;
    private final Phases phases;
    private final Journal journal;

    Translating(Texts texts, Versions versions, Amendments amendments, Phases phases, Journal journal) {
        this.texts = texts;
        this.versions = versions;
        this.amendments = amendments;
        this.phases = phases;
        this.journal = journal;
    }

    /** Until the assembly begins to decide; what only mends one translation has no others. */
    boolean possible(Text text, Amendment amendment) {
        var now = phases.now(text);
        return amendment.open()
                && !amendment.corrects()
                && text.tabled() == null
                && (now == Phase.AMENDMENTS || now == Phase.BEFORE_ASSEMBLY);
    }

    /** The words that prevail are what others support and the assembly decides on: they are settled with the tabling. */
    boolean possible(Text text, Amendment amendment, Language language) {
        return possible(text, amendment)
                && !language.equals(amendment.language())
                && (!language.equals(text.authoritative()) || phases.now(text) == Phase.AMENDMENTS);
    }

    @Transactional
    public void translate(Translator by, Rendered rendered) {
        var text = texts.lock(by.text().id());
        var amendment = amendments.find(text.id(), by.amendment().number()).orElseThrow(Refusal::notFound);
        if (!possible(text, amendment, rendered.language())) throw Refusal.conflict("refused.amendment-translation");
        if (amendment.version() != rendered.seen()) throw Refusal.conflict("refused.text-moved-on");
        var base = versions.get(text.id(), amendment.base());
        var said = new InLanguage(rendered.language(), rendered.words(), base, text.authoritative());
        amendments.reworded(
                amendment,
                with(amendment.title(), rendered.language(), rendered.title()),
                with(amendment.reason(), rendered.language(), rendered.reason()),
                said.put(amendment.changes()),
                by.person());
        journal.record(new Entry(
                "amendment.translated",
                Tabling.subject(amendment.id()),
                by.organisation() == null ? Actor.of(by.person()) : Actor.of(by.person(), by.organisation()),
                by.basis(),
                Map.of(
                        "number", amendment.number(),
                        "language", rendered.language().tag(),
                        "version", amendment.version() + 1)));
    }

    private static Multilingual with(Multilingual known, Language language, String text) {
        return text.isEmpty() ? known : known.with(language, text);
    }
}
