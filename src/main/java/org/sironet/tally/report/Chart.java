package org.sironet.tally.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Transfer;

/**
 * How votes move, as SVG: a column a round, a bar a candidate as high as its votes, and bands between the columns for the
 * votes that stay and those that pass to others. Only classes and presentation attributes; figures are in titles.
 */
final class Chart {

    private static final double WIDTH = 14;
    private static final double GAP = 150;
    private static final double TALL = 420;
    private static final double BETWEEN = 6;
    private static final double TOP = 34;
    private static final double LEFT = 10;

    private record Bar(double x, double y, double height) {}

    /** One column: where each candidate's bar stands. */
    private record Column(Round round, Map<String, Bar> bars) {}

    private final Count count;
    private final Markup svg = new Markup();
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
        var bars = new LinkedHashMap<String, Bar>();
        for (var entry : round.totals().entrySet()) {
            var height = Math.max(number(entry.getValue()) * scale, 0);
            bars.put(entry.getKey(), new Bar(x, y, height));
            y += height + BETWEEN;
        }
        columns.add(new Column(round, bars));
    }

    private String drawn() {
        var names = count.rounds().stream()
                .mapToInt(round -> round.totals().size())
                .max()
                .orElse(0);
        var height = TOP + TALL + names * BETWEEN + LEFT;
        var width = LEFT * 2 + Math.max(1, columns.size()) * (WIDTH + GAP);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 " + shown(width) + " " + shown(height),
                "aria-label",
                label());
        svg.line().with("title", label()).line();
        for (var i = 0; i + 1 < columns.size(); i++) bands(columns.get(i), columns.get(i + 1));
        columns.forEach(this::bars);
        return svg.close("svg").line().toString();
    }

    private String label() {
        return "Votes by round" + (count.title().isEmpty() ? "" : ": " + count.title()) + ". Elected: "
                + String.join(", ", count.elected());
    }

    private void bars(Column column) {
        column.bars().forEach((name, bar) -> {
            var votes = column.round().totals().get(name);
            var tone = column.round().elected().contains(name)
                    ? "good"
                    : column.round().excluded().contains(name) ? "rest" : "news";
            svg.open(
                    "rect",
                    "class",
                    "bar",
                    "data-tone",
                    tone,
                    "x",
                    shown(bar.x()),
                    "y",
                    shown(bar.y()),
                    "width",
                    shown(WIDTH),
                    "height",
                    shown(Math.max(bar.height(), 1)));
            svg.with("title", name + ": " + votes).close("rect");
            svg.with(
                    "text",
                    name + " " + (votes == null ? "" : rounded(votes)),
                    "x",
                    shown(bar.x() + WIDTH + 4),
                    "y",
                    shown(bar.y() + Math.max(bar.height() / 2, 4)),
                    "font-size",
                    "9",
                    "fill",
                    "currentColor");
            svg.line();
        });
        var x = LEFT + columns.indexOf(column) * (WIDTH + GAP);
        svg.with(
                "text",
                "Round " + column.round().number(),
                "x",
                shown(x),
                "y",
                "16",
                "font-size",
                "11",
                "fill",
                "currentColor");
        svg.line();
    }

    private void bands(Column from, Column to) {
        var out = new HashMap<String, Double>();
        var in = new HashMap<String, Double>();
        for (var name : from.bars().keySet()) if (to.bars().containsKey(name)) stay(from, to, name, out, in);
        for (var step : from.round().steps()) for (var transfer : step.transfers()) move(from, to, transfer, out, in);
    }

    private void stay(Column from, Column to, String name, Map<String, Double> out, Map<String, Double> in) {
        var one = bar(from, name);
        var other = bar(to, name);
        var kept = Math.min(one.height(), other.height());
        band(one, other, 0, 0, kept, name + " keeps", "rest");
        out.put(name, kept);
        in.put(name, kept);
    }

    private void move(Column from, Column to, Transfer transfer, Map<String, Double> out, Map<String, Double> in) {
        var name = transfer.to();
        if (name == null || !to.bars().containsKey(name) || !from.bars().containsKey(transfer.from())) return;
        var high = number(transfer.votes()) * scale;
        var start = out.getOrDefault(transfer.from(), 0.0);
        var end = in.getOrDefault(name, 0.0);
        band(
                bar(from, transfer.from()),
                bar(to, name),
                start,
                end,
                high,
                transfer.from() + " to " + name + ": " + transfer.votes(),
                "busy");
        out.put(transfer.from(), start + high);
        in.put(name, end + high);
    }

    private static Bar bar(Column column, String name) {
        return column.bars().getOrDefault(name, new Bar(0, 0, 0));
    }

    private void band(Bar one, Bar other, double start, double end, double high, String title, String tone) {
        if (high <= 0) return;
        var x = one.x() + WIDTH;
        var middle = (x + other.x()) / 2;
        var y = one.y() + start;
        var to = other.y() + end;
        var path = "M" + shown(x) + " " + shown(y)
                + "C" + shown(middle) + " " + shown(y) + " " + shown(middle) + " " + shown(to) + " " + shown(other.x())
                + " " + shown(to)
                + "V" + shown(to + high)
                + "C" + shown(middle) + " " + shown(to + high) + " " + shown(middle) + " " + shown(y + high) + " "
                + shown(x) + " " + shown(y + high)
                + "Z";
        svg.open("path", "class", "bar", "data-tone", tone, "d", path, "fill-opacity", "0.35");
        svg.with("title", title).close("path").line();
    }

    private static double number(Rational votes) {
        return votes.decimal().doubleValue();
    }

    private static String rounded(Rational votes) {
        return votes.truncated(2).toString();
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
