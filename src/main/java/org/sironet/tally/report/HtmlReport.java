package org.sironet.tally.report;

import java.util.List;
import java.util.function.Function;
import org.sironet.tally.Count;
import org.sironet.tally.Round;
import org.sironet.tally.Transfer;

/** A count as an HTML table with the reasons below: a part of a page, without style attributes or script. */
final class HtmlReport {

    private final Count count;
    private final Markup html = new Markup();

    private HtmlReport(Count count) {
        this.count = count;
    }

    static String of(Count count) {
        return new HtmlReport(count).written();
    }

    private String written() {
        html.open("section", "class", "count").line();
        table();
        reasons();
        ties();
        html.close("section").line();
        return html.toString();
    }

    private void table() {
        html.open("table")
                .line()
                .with("caption", count.title().isEmpty() ? count.rule() : count.title())
                .line();
        html.open("thead").open("tr").with("th", "Candidate", "scope", "col");
        for (var round : count.rounds()) html.with("th", "Round " + round.number(), "scope", "col", "class", "num");
        html.close("tr").close("thead").line().open("tbody").line();
        count.candidates().forEach(this::candidate);
        html.close("tbody").line().open("tfoot").line();
        foot("Exhausted", round -> round.allExhausted().toString());
        foot("Cut off", round -> round.lost().toString());
        if (count.quota() != null) foot("Quota", round -> String.valueOf(round.quota()));
        html.close("tfoot").close("table").line();
    }

    private void candidate(String name) {
        if (count.rounds().stream().noneMatch(round -> round.totals().containsKey(name))) return;
        html.open("tr").open("th", "scope", "row").with("bdi", name).close("th");
        for (var round : count.rounds()) cell(round, name);
        html.close("tr").line();
    }

    private void cell(Round round, String name) {
        var votes = round.totals().get(name);
        html.open("td", "class", "num");
        if (votes != null) html.text(votes.toString());
        if (round.elected().contains(name)) html.text(" ").with("span", "elected", "class", "tag", "data-tone", "good");
        if (round.excluded().contains(name))
            html.text(" ").with("span", "excluded", "class", "tag", "data-tone", "rest");
        html.close("td");
    }

    private void foot(String title, Function<Round, String> cell) {
        html.open("tr").with("th", title, "scope", "row");
        for (var round : count.rounds()) html.with("td", cell.apply(round), "class", "num");
        html.close("tr").line();
    }

    private void reasons() {
        html.open("ol", "class", "thread").line();
        for (var round : count.rounds()) {
            html.open("li", "data-state", "done").with("h3", "Round " + round.number());
            for (var step : round.steps()) {
                html.with("p", step.text());
                moves(step.transfers());
            }
            html.close("li").line();
        }
        html.close("ol").line();
    }

    private void moves(List<Transfer> transfers) {
        if (transfers.isEmpty()) return;
        html.open("ul");
        for (var transfer : transfers) {
            var to = transfer.to();
            html.open("li")
                    .text(transfer.votes() + " to ")
                    .with("bdi", to == null ? Words.of(transfer.cause()) : to)
                    .close("li");
        }
        html.close("ul");
    }

    private void ties() {
        if (count.ties().isEmpty()) return;
        html.with("h3", "Ties")
                .with("p", "Lots are drawn with the seed “" + count.seed() + "”.")
                .open("ul");
        for (var tie : count.ties())
            html.with(
                    "li",
                    String.join(", ", tie.between()) + ": " + tie.chosen() + " " + Words.of(tie.purpose()) + " "
                            + Words.of(tie.by()) + " (round " + tie.round() + ")");
        html.close("ul").line();
    }
}
