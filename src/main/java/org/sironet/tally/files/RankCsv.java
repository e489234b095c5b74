package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sironet.tally.Ballots;
import org.sironet.tally.Candidate;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Unreadable;

/**
 * Tables with a head line: a row a ballot (or equal ballots, with a column that counts them), and either a column a
 * rank, with names in the cells, or a column a candidate, with ranks, scores or marks.
 */
final class RankCsv {

    private static final int SAMPLE = 200;

    private final Lines line;
    private final Labels labels;
    private final Sink sink = new Sink();
    private final Names names = new Names();
    private final boolean closed;
    private Cells cells = new Cells(',');
    private Layout layout = new Layout(true, List.of(), -1);
    private int[] candidateOf = {};
    private char separator = ',';
    private int width;

    private RankCsv(Lines line, Labels labels, List<Candidate> known) {
        this.line = line;
        this.labels = labels;
        this.closed = !known.isEmpty();
        for (var candidate : known) {
            var index = names.of(candidate.name());
            if (candidate.isWithdrawn()) names.withdraw(index);
        }
    }

    /** @param known the candidates when they are known from elsewhere; else those that occur are taken */
    static Election read(Lines line, Labels labels, List<Candidate> known) throws IOException, Unreadable {
        return new RankCsv(line, labels, known).election();
    }

    private Election election() throws IOException, Unreadable {
        do if (!line.next()) throw new Unreadable(1, 1, "the file is empty");
        while (line.isBlank());
        separator = Cells.separatorOf(line.text());
        cells = new Cells(separator);
        var head = List.copyOf(cells.read(line));
        width = head.size();
        start(head);
        while (sink.next(line)) if (!line.isBlank()) sink.add(line, (from, marks) -> ballot(cells.read(from), marks));
        var isScores = !layout.byRank() && labels.cells() == Labels.Cells.SCORES;
        return sorted(isScores ? Election.Kind.SCORES : Election.Kind.RANKS);
    }

    private void start(List<String> head) throws IOException, Unreadable {
        var headLine = line.number();
        var rows = new ArrayList<List<String>>();
        var sampled = new ArrayList<Cells>();
        while (rows.size() < SAMPLE && line.next()) {
            if (line.isBlank()) continue;
            var row = new Cells(separator);
            rows.add(List.copyOf(row.read(line)));
            sampled.add(row);
        }
        layout = Layout.of(head, rows);
        if (layout.columns().isEmpty())
            throw new Unreadable(
                    headLine, 1, "neither columns of ranks (rank1, rank2, …) nor columns of candidates with numbers");
        if (!layout.byRank()) nameColumns(head);
        var marks = new Marks();
        for (var i = 0; i < rows.size(); i++) {
            cells = sampled.get(i);
            marks.clear();
            var weight = ballot(rows.get(i), marks);
            if (weight.signum() > 0) sink.put(line, marks.row(), weight);
        }
        cells = new Cells(separator);
    }

    private void nameColumns(List<String> head) {
        candidateOf = layout.columns().stream()
                .mapToInt(column -> column(head.get(column)))
                .toArray();
    }

    private int column(String name) {
        var isWriteIn = labels.isWriteIn(name);
        var candidate = isWriteIn ? names.of(Labels.WRITE_INS) : closed ? names.of(name) : names.another(name);
        if (isWriteIn) names.writeIn(candidate);
        return candidate;
    }

    private Rational ballot(List<String> row, Marks marks) throws Unreadable {
        if (row.size() > width) throw cells.fail(width, "more cells than the head line has");
        var weight = weight(row);
        if (layout.byRank()) ranks(row, marks);
        else if (labels.cells() == Labels.Cells.SCORES) scores(row, marks);
        else if (labels.cells() == Labels.Cells.MARKS) approvals(row, marks);
        else columns(row, marks);
        return weight;
    }

    private Rational weight(List<String> row) throws Unreadable {
        if (layout.weight() < 0) return Rational.ONE;
        var text = layout.weight() < row.size() ? row.get(layout.weight()) : "";
        try {
            var weight = Rational.parse(text);
            if (weight.signum() >= 0) return weight;
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw cells.fail(layout.weight(), "how many such ballots is expected, not \"" + Shown.of(text) + "\"");
    }

    private void ranks(List<String> row, Marks marks) throws Unreadable {
        for (var column : layout.columns()) rank(column < row.size() ? row.get(column) : "", column, marks);
    }

    private void rank(String cell, int column, Marks marks) throws Unreadable {
        if (cell.isEmpty() && labels.blankIsWriteIn()) marks.add(writeIn());
        else if (cell.isEmpty() || labels.isUndervote(cell)) marks.add(Ballots.SKIPPED);
        else if (labels.isOvervote(cell)) marks.add(Ballots.OVERVOTED);
        else if (labels.isWriteIn(cell)) marks.add(writeIn());
        else named(cell, column, marks);
    }

    private int writeIn() {
        var candidate = names.of(Labels.WRITE_INS);
        names.writeIn(candidate);
        return candidate;
    }

    private void named(String cell, int column, Marks marks) throws Unreadable {
        var first = true;
        for (var name : cell.split(Pattern.quote(labels.delimiter()), -1)) {
            if (name.isBlank())
                throw cells.fail(column, "a name is expected before and after \"" + labels.delimiter() + "\"");
            var candidate = candidate(name.strip(), column);
            marks.add(first ? candidate : Ballots.tied(candidate));
            first = false;
        }
    }

    private int candidate(String name, int column) throws Unreadable {
        if (closed && !names.has(name)) throw cells.fail(column, "no candidate is called \"" + Shown.of(name) + "\"");
        return names.of(name);
    }

    /** Ranks by candidate become candidates by rank. */
    private void columns(List<String> row, Marks marks) throws Unreadable {
        var byRank = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < candidateOf.length; i++) {
            var column = layout.columns().get(i);
            var cell = column < row.size() ? row.get(column) : "";
            if (cell.isEmpty()) continue;
            if (!cell.matches("\\d{1,5}") || Integer.parseInt(cell) == 0)
                throw cells.fail(column, "a rank is expected, not \"" + Shown.of(cell) + "\"");
            byRank.computeIfAbsent(Integer.parseInt(cell), none -> new ArrayList<>())
                    .add(candidateOf[i]);
        }
        var last = 0;
        for (var rank : byRank.entrySet()) {
            for (var skipped = Math.min(rank.getKey() - last - 1, width); skipped > 0; skipped--)
                marks.add(Ballots.SKIPPED);
            var level = rank.getValue();
            for (var i = 0; i < level.size(); i++) marks.add(i == 0 ? level.get(i) : Ballots.tied(level.get(i)));
            last = rank.getKey();
        }
    }

    private void approvals(List<String> row, Marks marks) throws Unreadable {
        for (var i = 0; i < candidateOf.length; i++) {
            var column = layout.columns().get(i);
            var cell = (column < row.size() ? row.get(column) : "").toLowerCase(Locale.ROOT);
            if (cell.matches("|0|no|n|false|-|✗")) continue;
            if (!cell.matches("1|x|yes|y|true|✓"))
                throw cells.fail(column, "a mark is expected, not \"" + Shown.of(cell) + "\"");
            marks.add(marks.isEmpty() ? candidateOf[i] : Ballots.tied(candidateOf[i]));
        }
    }

    private void scores(List<String> row, Marks marks) throws Unreadable {
        marks.keepAll();
        for (var i = 0; i < candidateOf.length; i++) {
            var column = layout.columns().get(i);
            marks.add(score(column < row.size() ? row.get(column) : "", column));
        }
    }

    private int score(String cell, int column) throws Unreadable {
        if (cell.isEmpty()) return Ballots.NO_SCORE;
        try {
            var score = Rational.parse(cell).times(Ballots.SCORE_UNIT);
            if (score.terminatesAt(0)) return score.numerator().intValueExact();
        } catch (NumberFormatException notOne) {
            throw cells.fail(column, "a score is expected, not \"" + Shown.of(cell) + "\"");
        } catch (ArithmeticException tooLarge) {
            throw cells.fail(column, "this score is too large: " + Shown.of(cell));
        }
        throw cells.fail(column, "a score has at most three decimals: " + Shown.of(cell));
    }

    /** Names that only occur on ballots are put in order, so that the order of ballots says nothing. */
    private Election sorted(Election.Kind kind) throws Unreadable {
        var found = names.candidates();
        if (closed || !layout.byRank())
            return new Election("", found, 0, sink.ballots(line), kind, 0, Map.of(), List.of());
        var order = IntStream.range(0, found.size())
                .boxed()
                .sorted(Comparator.comparing(i -> found.get(i).name()))
                .toList();
        var changed = new int[found.size()];
        for (var i = 0; i < changed.length; i++) changed[order.get(i)] = i;
        var candidates = order.stream().map(found::get).toList();
        return new Election("", candidates, 0, sink.ballots(line).renumbered(changed), kind, 0, Map.of(), List.of());
    }
}
