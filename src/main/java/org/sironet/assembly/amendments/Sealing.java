package org.sironet.assembly.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Provisions;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Hashes;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.seal.Codes;
import org.sironet.seal.SealedDocuments;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assembly adopts a text as a whole: its current version is sealed, in all its languages. */
@Service
class Sealing {

    private final Texts texts;
    private final Versions versions;
    private final Amendments amendments;
    private final Balloting balloting;
    private final Leftovers leftovers;
    private final SealedTexts sealed;
    private final SealedDocuments documents;
    private final Codes codes;
    private final RulesInForce rules;
    private final Phases phases;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    Sealing(
            Texts texts,
            Versions versions,
            Amendments amendments,
            Balloting balloting,
            Leftovers leftovers,
            SealedTexts sealed,
            SealedDocuments documents,
            Codes codes,
            RulesInForce rules,
            Phases phases,
            Messages messages,
            Journal journal,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.amendments = amendments;
        this.balloting = balloting;
        this.leftovers = leftovers;
        this.sealed = sealed;
        this.documents = documents;
        this.codes = codes;
        this.rules = rules;
        this.phases = phases;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param result how it was adopted, in a sentence: 143 of 201, two thirds were needed
     * @param day from which it binds; null for at once, so that it binds from the next item
     */
    @Transactional
    public SealedText adopt(Text named, String result, @Nullable LocalDate day, PersonId by, Basis basis) {
        var text = texts.lock(named.id());
        phases.require(text, Phase.BEFORE_ASSEMBLY);
        obstacle(text);
        var provisions = versions.current(text);
        var before = sealed.of(text.id()).stream().findFirst();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var binds = binds(day, at);
        var sequence = before.map(SealedText::sequence).orElse(0) + 1;
        var previous = before.map(SealedText::sha256).orElse(null);
        var since = before.map(SealedText::version).orElse(0);
        var adoption = new SealedTextDocument.Adoption(basis, result, at, binds, adopted(text, since));
        var document = SealedTextDocument.write(text, provisions, sequence, previous, adoption);
        var hash = HexFormat.of().formatHex(Hashes.sha256(document.getBytes(UTF_8)));
        var actor = Actor.of(by);
        var code = codes.issue("text", text.id(), at, statement(provisions, hash), actor, basis);
        documents.seal(document.getBytes(UTF_8), title(provisions), code);
        var kept =
                new SealedText(text.id(), text.current(), sequence, hash, document, previous, code, result, at, binds);
        sealed.add(kept, by);
        texts.untable(text.id());
        journal.record(new Entry(
                "text.adopted",
                new Subject("text", text.id()),
                actor,
                basis,
                Map.of("version", text.current(), "sha256", hash, "result", result, "binds-from", binds.toString())));
        if (text.kind() == Text.Kind.CONSTITUTION) rules.rest(text, provisions, binds, by);
        return kept;
    }

    private Instant binds(@Nullable LocalDate day, Instant adopted) {
        if (day == null) return adopted;
        var begins = phases.begins(day);
        return begins.isAfter(adopted) ? begins : adopted;
    }

    /** @throws Refusal for what has to be done first */
    private void obstacle(Text text) {
        var open = balloting.of(text).order();
        if (!open.isEmpty()) throw Refusal.conflict("refused.amendments-open", open.size());
        if (!leftovers.open(text.id()).isEmpty()) throw Refusal.conflict("refused.unmerged-open");
        if (versions.current(text).articles().isEmpty()) throw Refusal.conflict("refused.text-empty");
    }

    private List<Integer> adopted(Text text, int since) {
        return amendments.of(text.id()).stream()
                .filter(each -> each.state() == Amendment.State.ADOPTED && each.base() >= since)
                .map(Amendment::number)
                .toList();
    }

    static Multilingual title(Provisions provisions) {
        var title = Multilingual.EMPTY;
        for (var language : provisions.title().languages())
            title = title.with(language, provisions.title().in(language));
        return title;
    }

    private Multilingual statement(Provisions provisions, String hash) {
        var statement = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES)
            statement = statement.with(
                    language,
                    messages.text(
                            language,
                            "text.sealed-statement",
                            title(provisions).best(language).text(),
                            hash));
        return statement;
    }
}
