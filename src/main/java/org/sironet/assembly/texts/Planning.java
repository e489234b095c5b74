package org.sironet.assembly.texts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat plans the way of a text. */
@Service
class Planning {

    private static final Basis OFFICE = Basis.office("secretariat");

    private final Texts texts;
    private final Phases phases;
    private final Offices offices;
    private final Journal journal;

    Planning(Texts texts, Phases phases, Offices offices, Journal journal) {
        this.texts = texts;
        this.phases = phases;
        this.offices = offices;
        this.journal = journal;
    }

    @Transactional
    public void phases(Text text, List<Phases.Span> spans, Secretary by) {
        texts.lock(text.id());
        var before = written(phases.of(text.id()));
        phases.set(text.id(), spans);
        journal.record(new Entry(
                "text.phases-set",
                Drafting.subject(text.id()),
                Actor.of(by.person()),
                OFFICE,
                Map.of("from", before, "to", written(spans))));
    }

    private static Map<String, String> written(List<Phases.Span> spans) {
        var written = new LinkedHashMap<String, String>();
        spans.forEach(span -> written.put(span.phase().word(), span.starts() + "/" + span.ends()));
        return written;
    }

    /** @param day null for the next item after its adoption */
    @Transactional
    public void binding(Text text, @Nullable LocalDate day, Secretary by) {
        if (texts.lock(text.id()).tabled() != null) throw Refusal.conflict("refused.binding-decided");
        texts.bind(text.id(), day);
        journal.record(new Entry(
                "text.binding-set",
                Drafting.subject(text.id()),
                Actor.of(by.person()),
                OFFICE,
                Map.of("from", day == null ? "" : day.toString())));
    }

    @Transactional
    public void give(Text text, PersonId person, Offices.Office office, Secretary by) {
        if (offices.give(text.id(), person, office)) record("text.office-given", text, person, office, by);
    }

    @Transactional
    public void take(Text text, PersonId person, Offices.Office office, Secretary by) {
        if (!offices.take(text.id(), person, office)) throw Refusal.notFound();
        record("text.office-ended", text, person, office, by);
    }

    private void record(String what, Text text, PersonId person, Offices.Office office, Secretary by) {
        journal.record(new Entry(
                what,
                Drafting.subject(text.id()),
                Actor.of(by.person()),
                OFFICE,
                Map.of("person", person.value(), "office", office.name())));
    }
}
