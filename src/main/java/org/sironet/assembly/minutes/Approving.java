package org.sironet.assembly.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Hashes;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.seal.Codes;
import org.sironet.seal.SealedDocuments;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A later sitting approves the minutes of an earlier one; then they are sealed, in all working languages. */
@Service
class Approving {

    private final Sittings sittings;
    private final Wording wording;
    private final Approvals approvals;
    private final Corrections corrections;
    private final Polls polls;
    private final Results results;
    private final SealedDocuments documents;
    private final Codes codes;
    private final Messages messages;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    Approving(
            Sittings sittings,
            Wording wording,
            Approvals approvals,
            Corrections corrections,
            Polls polls,
            Results results,
            SealedDocuments documents,
            Codes codes,
            Messages messages,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.wording = wording;
        this.approvals = approvals;
        this.corrections = corrections;
        this.polls = polls;
        this.results = results;
        this.documents = documents;
        this.codes = codes;
        this.messages = messages;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /** Sittings that go on now and began after this one. */
    List<Sitting> next(Sitting sitting) {
        return sittings.all().stream()
                .filter(each -> each.open() && each.starts().isAfter(sitting.starts()))
                .toList();
    }

    /**
     * @param by presides over the sitting that approves
     * @param poll in which it did so; null when nobody objected
     * @throws Refusal while the sitting goes on, while corrections wait, or when it was approved before
     */
    @Transactional
    public Approval approve(Sitting named, Presiding by, @Nullable String poll) {
        var sitting = sittings.lock(named.id());
        obstacle(sitting, by.sitting());
        var basis = poll == null
                ? by.basis()
                : Basis.poll(decided(poll, by.sitting()).name());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var document = MinutesDocument.write(sitting, by.sitting(), at, basis, sections(sitting));
        var sealed = document.getBytes(UTF_8);
        var hash = HexFormat.of().formatHex(Hashes.sha256(sealed));
        var actor = Actor.of(by.person());
        var code = codes.issue("minutes", sitting.id(), at, statement(sitting, hash), actor, basis);
        documents.seal(sealed, title(sitting), code);
        var approval = new Approval(sitting.id(), by.sitting().id(), at, document, hash, code);
        approvals.add(approval, by.person(), basis);
        journal.record(new Entry(
                "minutes.approved",
                Planning.subject(sitting.id()),
                actor,
                basis,
                Map.of("sitting", by.sitting().name(), "sha256", hash)));
        live.changed(sitting.id());
        return approval;
    }

    private void obstacle(Sitting sitting, Sitting in) {
        if (sitting.state() != Sitting.State.CLOSED) throw Refusal.conflict("refused.minutes-sitting");
        if (approvals.of(sitting.id()).isPresent()) throw Refusal.conflict("refused.minutes-approved");
        if (next(sitting).stream().noneMatch(each -> each.id().equals(in.id())))
            throw Refusal.conflict("refused.minutes-next");
        var waiting = corrections.of(sitting.id()).stream()
                .filter(each -> each.outcome() == null)
                .count();
        if (waiting > 0) throw Refusal.conflict("refused.minutes-corrections", waiting);
    }

    private Poll decided(String name, Sitting in) {
        return polls.find(name)
                .filter(poll -> in.id().equals(poll.sitting()) && poll.decision() == Decision.AGENDA)
                .filter(poll -> results.of(poll.id()).filter(Result::adopted).isPresent())
                .orElseThrow(() -> Refusal.conflict("refused.minutes-poll"));
    }

    private Map<Language, List<Section>> sections(Sitting sitting) {
        var sections = new TreeMap<Language, List<Section>>();
        Language.OF_PAGES.forEach(language -> sections.put(language, wording.of(sitting, language)));
        return sections;
    }

    Multilingual title(Sitting sitting) {
        var title = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES)
            title = title.with(
                    language,
                    messages.text(
                            language,
                            "minutes.of",
                            sitting.title().best(language).text()));
        return title;
    }

    private Multilingual statement(Sitting sitting, String hash) {
        var statement = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES)
            statement = statement.with(
                    language,
                    messages.text(
                            language,
                            "minutes.sealed-statement",
                            sitting.title().best(language).text(),
                            hash));
        return statement;
    }
}
