package org.sironet.tally.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.tally.Count;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Rule;
import org.sironet.tally.Transfer;

/** A count that a person can follow on a terminal. */
final class TextReport {

    private static final int ACROSS = 8;
    private static final String NO_MARK = "  ";

    private final Count count;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Count count) {
        this.count = count;
    }

    static String of(Count count) {
        return new TextReport(count).written();
    }

    private String written() {
        head();
        for (var from = 0; from < count.rounds().size(); from += ACROSS)
            table(count.rounds()
                    .subList(from, Math.min(from + ACROSS, count.rounds().size())));
        count.rounds().forEach(this::round);
        ties();
        findings();
        var elected = count.elected().isEmpty() ? "nobody" : safe(String.join(", ", count.elected()));
        text.append("\nElected: ").append(elected);
        return text.append('\n').toString();
    }

    private void head() {
        if (!count.title().isEmpty()) text.append(safe(count.title())).append('\n');
        var papers = count.papers();
        text.append("Rule: " + count.rule() + "; seats: " + count.seats() + "; candidates: "
                + count.candidates().size() + '\n');
        options();
        text.append("Ballots: " + papers.counted() + " counted, " + papers.empty() + " empty, " + papers.spoilt()
                + " spoilt; " + papers.different() + " different\n");
    }

    /** The options that are not the rule's own. */
    private void options() {
        var standard = Rule.of(count.rule()).map(Rule::options).orElse(List.of()).stream()
                .collect(Collectors.toMap(Option::name, Option::standard));
        var other = count.options().entrySet().stream()
                .filter(option -> !option.getValue().equals(standard.get(option.getKey())))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("; "));
        if (!other.isEmpty()) text.append("Options: ").append(safe(other)).append('\n');
    }

    private void table(List<Round> rounds) {
        var columns = new Columns();
        columns.row(row("Round", rounds, round -> String.valueOf(round.number())));
        for (var name : count.candidates()) {
            if (rounds.stream().noneMatch(round -> round.totals().containsKey(name))) continue;
            columns.row(row(safe(name), rounds, round -> shown(round, name), round -> mark(round, name)));
        }
        if (rounds.stream().anyMatch(round -> round.allExhausted().signum() > 0))
            columns.row(row("(exhausted)", rounds, round -> round.allExhausted().toString()));
        if (rounds.stream().anyMatch(round -> round.lost().signum() != 0))
            columns.row(row("(cut off)", rounds, round -> round.lost().toString()));
        if (rounds.stream().anyMatch(round -> round.quota() != null))
            columns.row(row("(quota)", rounds, round -> String.valueOf(round.quota())));
        text.append('\n').append(columns);
    }

    private static String shown(Round round, String name) {
        var votes = round.totals().get(name);
        return votes == null ? "" : votes.toString();
    }

    private static String mark(Round round, String name) {
        if (round.elected().contains(name)) return " +";
        return round.excluded().contains(name) ? " -" : NO_MARK;
    }

    private static List<String> row(String name, List<Round> rounds, Function<Round, String> cell) {
        return row(name, rounds, cell, round -> NO_MARK);
    }

    /** Every cell leaves room for a mark, so that digits stand below each other. */
    private static List<String> row(
            String name, List<Round> rounds, Function<Round, String> cell, Function<Round, String> mark) {
        var cells = new ArrayList<String>();
        cells.add(name);
        rounds.forEach(round -> cells.add(cell.apply(round) + mark.apply(round)));
        return cells;
    }

    private void round(Round round) {
        text.append("\nRound ").append(round.number()).append('\n');
        for (var step : round.steps()) {
            text.append("  ").append(safe(step.text())).append('\n');
            var moves = step.transfers().stream().map(TextReport::move).collect(Collectors.joining("; "));
            if (!moves.isEmpty()) text.append("    ").append(safe(moves)).append('\n');
        }
    }

    private static String move(Transfer transfer) {
        var to = transfer.to();
        return transfer.votes() + " to " + (to == null ? Words.of(transfer.cause()) : to);
    }

    private void ties() {
        if (count.ties().isEmpty()) return;
        text.append("\nTies (lots are drawn with the seed \"")
                .append(safe(count.seed()))
                .append("\")\n");
        for (var tie : count.ties())
            text.append("  round " + tie.round() + ": " + safe(String.join(", ", tie.between())) + " level; "
                    + safe(tie.chosen()) + " " + Words.of(tie.purpose()) + " " + Words.of(tie.by()) + '\n');
    }

    private void findings() {
        var findings = count.findings();
        if (!findings.order().isEmpty())
            text.append("\nOrder: ")
                    .append(safe(findings.order().stream()
                            .map(level -> String.join(" = ", level))
                            .collect(Collectors.joining(" > "))))
                    .append('\n');
        findings.tables().forEach(this::pairs);
        if (findings.score() != null)
            text.append("\nScore: ").append(findings.score()).append('\n');
        if (findings.committees().size() > 1) {
            text.append("Committees of that score:\n");
            findings.committees().forEach(one -> text.append("  " + safe(String.join(", ", one)) + '\n'));
        }
    }

    private void pairs(String title, Map<String, Map<String, Rational>> table) {
        var columns = new Columns();
        var head = new ArrayList<>(List.of(title));
        table.keySet().forEach(name -> head.add(safe(name)));
        columns.row(head);
        table.forEach((name, row) -> {
            var cells = new ArrayList<>(List.of(safe(name)));
            table.keySet().forEach(other -> cells.add(row.containsKey(other) ? String.valueOf(row.get(other)) : "·"));
            columns.row(cells);
        });
        text.append('\n').append(columns);
    }

    /** A name may not steer the terminal. */
    private static String safe(String written) {
        return written.replaceAll("\\p{Cntrl}", "?");
    }
}
