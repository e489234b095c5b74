package org.sironet.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Elections written as one would on paper: {@code "3 A>B=C"}, {@code "2 A>>C"} with a rank skipped, {@code "1"} empty. */
public final class Elections {

    private Elections() {}

    public static Election of(String... rows) {
        var names = new TreeSet<String>();
        for (var row : rows) names.addAll(Arrays.asList(ranking(row).split("[>=]+")));
        names.remove("");
        return of(List.copyOf(names), rows);
    }

    public static Election of(List<String> names, String... rows) {
        var papers = new ArrayList<Ballots.Paper>();
        for (var row : rows) {
            var count = Long.parseLong(row.split(" ", -1)[0]);
            papers.add(new Ballots.Paper(ranks(ranking(row), names), count));
        }
        return Election.of(names, Ballots.of(papers));
    }

    private static String ranking(String row) {
        var space = row.indexOf(' ');
        return space < 0 ? "" : row.substring(space + 1);
    }

    private static List<List<Integer>> ranks(String ranking, List<String> names) {
        var ranks = new ArrayList<List<Integer>>();
        if (ranking.isEmpty()) return ranks;
        for (var rank : ranking.split(">", -1))
            ranks.add(Arrays.stream(rank.split("=", -1))
                    .filter(name -> !name.isEmpty())
                    .map(names::indexOf)
                    .toList());
        return ranks;
    }

    /** The same with one candidate out. */
    public static Election without(Election election, String name) {
        return election.candidates(election.candidates().stream()
                .map(each -> each.name().equals(name) ? each.standing(Candidate.Standing.WITHDRAWN) : each)
                .toList());
    }

    public static Count count(Rule rule, Election election, int seats, String... options) {
        var settings = new Settings(seats, Map.of(), "seed");
        for (var option : options) settings = settings.with(option.split("=", 2)[0], option.split("=", 2)[1]);
        return rule.count(election, settings);
    }
}
