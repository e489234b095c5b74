package org.sironet.assembly.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.shell.Form;

/** The form in which a text's phases are set: two days for each, or none. */
final class TextForm {

    static final List<Phase> PHASES = List.of(Phase.DRAFTING, Phase.COMMENTS, Phase.AMENDMENTS, Phase.BEFORE_ASSEMBLY);

    private TextForm() {}

    static Form filled(List<Phases.Span> spans) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var span : spans) {
            values.put(span.phase().word() + "-starts", List.of(span.starts().toString()));
            values.put(span.phase().word() + "-ends", List.of(span.ends().toString()));
        }
        return Form.filled(Map.copyOf(values));
    }

    /** Phases follow each other: each begins after the one before it has ended. */
    static List<Phases.Span> phases(Form form) {
        var spans = new ArrayList<Phases.Span>();
        for (var phase : PHASES) {
            var starts = day(form, phase.word() + "-starts");
            var ends = day(form, phase.word() + "-ends");
            if (starts.isEmpty() && ends.isEmpty()) continue;
            if (starts.isEmpty() || ends.isEmpty()) form.refuse(phase.word() + "-ends", "error.phase-both-days");
            else if (ends.get().isBefore(starts.get())) form.refuse(phase.word() + "-ends", "error.phase-ends-first");
            else if (!spans.isEmpty() && !starts.get().isAfter(spans.getLast().ends()))
                form.refuse(phase.word() + "-starts", "error.phase-overlaps");
            else spans.add(new Phases.Span(phase, starts.get(), ends.get()));
        }
        if (spans.isEmpty() && form.sound()) form.refuse(PHASES.getFirst().word() + "-starts", "error.phase-none");
        return spans;
    }

    private static Optional<LocalDate> day(Form form, String field) {
        return form.parsed(field, 10, LocalDate::parse, "error.day");
    }
}
