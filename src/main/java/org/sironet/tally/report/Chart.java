package org.sironet.tally.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Transfer;

/**
 * How votes move, as SVG: a column a round, a bar a candidate as high as its votes, and bands between the columns for the
 * votes that stay and those that pass to others, or out of the count. Only classes and presentation attributes; figures
 * are in titles.
 */
final class Chart {

    private static final double WIDTH = 14;
    private static final double GAP = 150;
    private static final double TALL = 420;
    private static final double BETWEEN = 6;
    private static final double TOP = 34;
    private static final double LEFT = 10;

    /** The bar of votes that have left the count. */
    private static final String GONE = "(exhausted)";

    /** One column: where each candidate's bar stands, and how much of it is joined to bands already. */
    private record Column(Round round, Map<String, Shapes.Bar> bars, Map<String, Double> out, Map<String, Double> in) {

        /** Where the next band of this height leaves the bar. */
        double leaves(String name, double high) {
            return place(out, name, high);
        }

        double arrives(String name, double high) {
            return place(in, name, high);
        }

        private double place(Map<String, Double> joined, String name, double high) {
            var bar = bars.get(name);
            var before = joined.getOrDefault(name, 0.0);
            joined.put(name, before + high);
            return (bar == null ? 0 : bar.y()) + before;
        }
    }

    private final Count count;
    private final Shapes shapes = new Shapes();
    private final double scale;
    private final List<Column> columns = new ArrayList<>();

    private Chart(Count count) {
        this.count = count;
        var most = count.rounds().stream()
                .mapToDouble(round -> number(round.sum()))
                .max()
                .orElse(0);
        this.scale = most > 0 ? TALL / most : 0;
        count.rounds().forEach(this::column);
    }

    static String of(Count count) {
        return new Chart(count).drawn();
    }

    private void column(Round round) {
        var x = LEFT + columns.size() * (WIDTH + GAP);
        var y = TOP;
        var bars = new LinkedHashMap<String, Shapes.Bar>();
        for (var entry : figures(round).entrySet()) {
            var bar = new Shapes.Bar(x, y, Math.max(number(entry.getValue()) * scale, 0));
            bars.put(entry.getKey(), bar);
            y += bar.height() + BETWEEN;
        }
        columns.add(new Column(round, bars, new HashMap<>(), new HashMap<>()));
    }

    private static Map<String, Rational> figures(Round round) {
        var figures = new LinkedHashMap<String, Rational>(round.totals());
        if (round.allExhausted().signum() > 0) figures.put(GONE, round.allExhausted());
        return figures;
    }

    private String drawn() {
        var names =
                columns.stream().mapToInt(column -> column.bars().size()).max().orElse(0);
        var width = LEFT * 2 + Math.max(1, columns.size()) * (WIDTH + GAP);
        shapes.begin(width, TOP + TALL + names * BETWEEN + LEFT, label());
        for (var i = 0; i + 1 < columns.size(); i++) bands(columns.get(i), columns.get(i + 1));
        columns.forEach(this::bars);
        return shapes.end();
    }

    private String label() {
        return "Votes by round" + (count.title().isEmpty() ? "" : ": " + count.title()) + ". Elected: "
                + String.join(", ", count.elected());
    }

    private void bars(Column column) {
        var figures = figures(column.round());
        column.bars().forEach((name, bar) -> {
            var votes = figures.getOrDefault(name, Rational.ZERO);
            shapes.bar(bar, WIDTH, name + ": " + votes, tone(column.round(), name));
            shapes.words(name + " " + votes.truncated(2), bar.x() + WIDTH + 4, bar.middle(), 9);
        });
        var x = LEFT + (column.round().number() - 1) * (WIDTH + GAP);
        shapes.words("Round " + column.round().number(), x, 16, 11);
    }

    private static String tone(Round round, String name) {
        if (round.elected().contains(name)) return "good";
        return name.equals(GONE) || round.excluded().contains(name) ? "rest" : "news";
    }

    private void bands(Column from, Column to) {
        for (var name : from.bars().keySet()) if (to.bars().containsKey(name)) stay(from, to, name);
        for (var step : from.round().steps()) for (var transfer : step.transfers()) move(from, to, transfer);
    }

    private void stay(Column from, Column to, String name) {
        var kept = Math.min(height(from, name), height(to, name));
        band(from, to, name, name, kept, name + " keeps", "rest");
    }

    private static double height(Column column, String name) {
        var bar = column.bars().get(name);
        return bar == null ? 0 : bar.height();
    }

    private void move(Column from, Column to, Transfer transfer) {
        var name = transfer.to() == null ? GONE : transfer.to();
        if (transfer.cause() == Transfer.Cause.TRUNCATION || !to.bars().containsKey(name)) return;
        if (!from.bars().containsKey(transfer.from())) return;
        var title = transfer.from() + " to " + name + ": " + transfer.votes();
        band(from, to, transfer.from(), name, number(transfer.votes()) * scale, title, "busy");
    }

    private void band(Column from, Column to, String one, String other, double high, String title, String tone) {
        if (high <= 0) return;
        var x = LEFT + (from.round().number() - 1) * (WIDTH + GAP) + WIDTH;
        var y = from.leaves(one, high);
        shapes.band(x, y, x + GAP, to.arrives(other, high), high, title, tone);
    }

    private static double number(Rational votes) {
        return votes.decimal().doubleValue();
    }
}
