package org.sironet.assembly.texts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The secretariat sets by a program when a text is drafted, commented and amended. */
@RestController
class PhasesApi {

    record PhasesBody(@Nullable List<TextsApi.PhaseAnswer> phases) {}

    private final Texts texts;
    private final Phases phases;
    private final Planning planning;

    PhasesApi(Texts texts, Phases phases, Planning planning) {
        this.texts = texts;
        this.phases = phases;
        this.planning = planning;
    }

    @Operation(summary = "Sets the days of all phases of a text")
    @PutMapping("/api/texts/{text}/phases")
    List<TextsApi.PhaseAnswer> set(@PathVariable String text, Secretary secretary, @RequestBody PhasesBody body) {
        var found = texts.find(text).orElseThrow(Refusal::notFound);
        var form = form(body.phases() == null ? List.of() : body.phases());
        var spans = TextForm.phases(form);
        if (!form.sound()) throw Refusal.invalid(form);
        planning.phases(found, spans, secretary);
        return answer(phases.of(found.id()));
    }

    /** A phase of another name, or twice, is no phase. */
    private static Form form(List<TextsApi.PhaseAnswer> sent) {
        var values = new LinkedHashMap<String, List<String>>();
        var form = Form.filled(values);
        for (var each : sent) {
            var phase = String.valueOf(each.phase()).toLowerCase(Locale.ROOT);
            if (TextForm.PHASES.stream().noneMatch(known -> known.word().equals(phase))
                    || values.containsKey(phase + "-starts")) form.refuse("phases", "error.choice");
            values.put(phase + "-starts", typed(each.starts()));
            values.put(phase + "-ends", typed(each.ends()));
        }
        return form;
    }

    private static List<String> typed(@Nullable String day) {
        return day == null ? List.of() : List.of(day);
    }

    static List<TextsApi.PhaseAnswer> answer(List<Phases.Span> spans) {
        return spans.stream()
                .map(span -> new TextsApi.PhaseAnswer(
                        span.phase().word(),
                        span.starts().toString(),
                        span.ends().toString()))
                .toList();
    }
}
