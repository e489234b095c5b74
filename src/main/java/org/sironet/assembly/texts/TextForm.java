package org.sironet.assembly.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.Form;

/** The forms in which the days of a text are set: two for each phase, or none; and the one from which it binds. */
public final class TextForm {

    static final List<Phase> PHASES = List.of(Phase.DRAFTING, Phase.COMMENTS, Phase.AMENDMENTS, Phase.BEFORE_ASSEMBLY);

    private TextForm() {}

    static Form filled(List<Phases.Span> spans, @Nullable LocalDate bindsFrom) {
        var values = new LinkedHashMap<String, List<String>>();
        if (bindsFrom != null) values.put("binds", List.of(bindsFrom.toString()));
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

    /** The day from which a text binds: not before today; empty for the next item after its adoption. */
    public static @Nullable LocalDate binding(Form form, LocalDate today) {
        var day = day(form, "binds").orElse(null);
        if (day != null && day.isBefore(today)) form.refuse("binds", "error.binds-past");
        return day;
    }

    private static Optional<LocalDate> day(Form form, String field) {
        return form.parsed(field, 10, LocalDate::parse, "error.day");
    }
}
