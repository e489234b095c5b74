package org.sironet.tally.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Count;
import org.sironet.tally.Rational;
import org.sironet.tally.Round;
import org.sironet.tally.Step;
import org.sironet.tally.Tie;
import org.sironet.tally.Transfer;

/** A count as JSON: the record from which anybody can count again. */
final class JsonReport {

    private JsonReport() {}

    static String of(Count count) {
        return JsonText.of(map(count));
    }

    private static Map<String, @Nullable Object> map(Count count) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("rule", count.rule());
        map.put("title", count.title());
        map.put("seats", count.seats());
        map.put("candidates", count.candidates());
        map.put("elected", count.elected());
        map.put("quota", count.quota());
        map.put("exhausted", count.exhausted());
        map.put("ballots", papers(count.papers()));
        map.put("options", count.options());
        map.put("seed", count.seed());
        map.put("ties", count.ties().stream().map(JsonReport::tie).toList());
        map.put("rounds", count.rounds().stream().map(JsonReport::round).toList());
        findings(map, count.findings());
        return map;
    }

    private static Map<String, @Nullable Object> papers(Count.Papers papers) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("counted", papers.counted());
        map.put("empty", papers.empty());
        map.put("spoilt", papers.spoilt());
        map.put("different", papers.different());
        return map;
    }

    private static Map<String, @Nullable Object> tie(Tie tie) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("round", tie.round());
        map.put("between", tie.between());
        map.put("chosen", tie.chosen());
        map.put("for", written(tie.purpose()));
        map.put("by", written(tie.by()));
        return map;
    }

    private static Map<String, @Nullable Object> round(Round round) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("number", round.number());
        map.put("quota", round.quota());
        map.put("totals", round.totals());
        map.put("exhausted", round.allExhausted());
        var causes = new TreeMap<String, @Nullable Object>();
        round.exhausted().forEach((cause, votes) -> causes.put(written(cause), votes));
        map.put("exhausted_by", causes);
        map.put("lost", round.lost());
        map.put("elected", round.elected());
        map.put("excluded", round.excluded());
        map.put("steps", round.steps().stream().map(JsonReport::step).toList());
        exact(map, round);
        return map;
    }

    /** Fractions whose decimals don't end are given exactly as well. */
    private static void exact(Map<String, @Nullable Object> map, Round round) {
        var exact = new LinkedHashMap<String, @Nullable Object>();
        round.totals().forEach((name, votes) -> endless(exact, name, votes));
        if (!exact.isEmpty()) map.put("totals_exact", exact);
    }

    private static void endless(Map<String, @Nullable Object> exact, String name, Rational votes) {
        if (!votes.terminatesAt(12)) exact.put(name, votes.fraction());
    }

    private static Map<String, @Nullable Object> step(Step step) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("kind", written(step.kind()));
        map.put("candidates", step.candidates());
        map.put("values", new TreeMap<>(step.values()));
        map.put("text", step.text());
        if (!step.transfers().isEmpty())
            map.put(
                    "transfers",
                    step.transfers().stream().map(JsonReport::transfer).toList());
        return map;
    }

    private static Map<String, @Nullable Object> transfer(Transfer transfer) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("from", transfer.from());
        map.put("to", transfer.to());
        map.put("votes", transfer.votes());
        map.put("cause", written(transfer.cause()));
        return map;
    }

    private static void findings(Map<String, @Nullable Object> map, Count.Findings findings) {
        if (!findings.order().isEmpty())
            map.put("order", findings.order().stream().map(JsonReport::level).toList());
        findings.tables().forEach(map::put);
        var committees = new ArrayList<List<String>>(findings.committees());
        if (!committees.isEmpty()) map.put("committees", committees);
        var score = findings.score();
        if (score != null) map.put("score", score);
    }

    private static Object level(List<String> names) {
        return names.size() == 1 ? names.getFirst() : names;
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
