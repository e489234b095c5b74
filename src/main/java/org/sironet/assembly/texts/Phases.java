package org.sironet.assembly.texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a text is drafted, commented and amended; days of the network's time zone. */
@Component
public class Phases {

    /** Both days belong to the phase. */
    public record Span(Phase phase, LocalDate starts, LocalDate ends) {}

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    Phases(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Span> of(UUID text) {
        return jdbc.sql("select * from text_phase where text = ? order by starts")
                .param(text)
                .query((row, number) -> new Span(
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.value(NetworkSettings.ZONE));
    }

    /** When a day begins. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(rules.value(NetworkSettings.ZONE)).toInstant();
    }

    /** The phase that began last; a text without dates is being drafted. */
    public Phase now(Text text) {
        if (text.adopted()) return Phase.ADOPTED;
        return now(of(text.id()));
    }

    private Phase now(List<Span> spans) {
        var today = today();
        return spans.stream()
                .filter(span -> !span.starts().isAfter(today))
                .reduce((earlier, later) -> later)
                .map(Span::phase)
                .orElse(Phase.DRAFTING);
    }

    /** @throws Refusal naming the phase in which this is possible, when another one runs or its last day is over */
    public void require(Text text, Phase... possible) {
        var now = now(text);
        for (var phase : possible) if (phase == now && !over(text, phase)) return;
        throw Refusal.conflict("refused.text-phase-" + possible[0].word());
    }

    private boolean over(Text text, Phase phase) {
        return of(text.id()).stream()
                .anyMatch(span -> span.phase() == phase && span.ends().isBefore(today()));
    }

    void set(UUID text, List<Span> spans) {
        jdbc.sql("delete from text_phase where text = ?").param(text).update();
        for (var span : spans)
            jdbc.sql("insert into text_phase (text, phase, starts, ends) values (?, ?, ?, ?)")
                    .params(text, span.phase().name(), span.starts(), span.ends())
                    .update();
    }
}
