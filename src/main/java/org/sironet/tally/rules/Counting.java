package org.sironet.tally.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.tally.BadOption;
import org.sironet.tally.BallotFile;
import org.sironet.tally.Candidate;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Option;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;

/** Gives an election to the rule that counts it, once its options are known to make sense. */
public final class Counting {

    /** More of them would make a record of millions of lines, which nobody reads. */
    private static final int MOST = 5_000;

    private static final Option WITHDRAWN =
            new Option("withdrawn", "candidates between |", "of the file", "who has withdrawn since");

    private Counting() {}

    public static List<Option> options(Rule rule) {
        return Stream.of(own(rule), Ties.options(ties(rule)), List.of(WITHDRAWN), Reserved.OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Option> own(Rule rule) {
        return switch (rule) {
            case PLURALITY, BLOC -> List.of();
            case APPROVAL -> MarkRules.APPROVAL;
            case SCORE -> List.of(ScoreRule.POINTS);
            case IRV -> InstantRunoff.options();
            case STV_SCOTTISH -> TransferOptions.options();
            case STV_MEEK -> MeekOptions.options();
            case SCHULZE, RANKED_PAIRS -> Pairs.OPTIONS;
            case SEQ_PAV -> Thiele.OPTIONS;
            case EQUAL_SHARES -> EqualShares.OPTIONS;
        };
    }

    private static String ties(Rule rule) {
        return switch (rule) {
            case PLURALITY, BLOC, APPROVAL, SCORE -> MarkRules.TIES;
            case IRV -> InstantRunoff.TIES;
            case STV_SCOTTISH -> TransferableVote.TIES;
            case STV_MEEK -> Meek.TIES;
            case SCHULZE, RANKED_PAIRS -> Pairs.TIES;
            case SEQ_PAV -> Thiele.TIES;
            case EQUAL_SHARES -> EqualShares.TIES;
        };
    }

    public static Count count(Rule rule, Election given, Settings settings) {
        var known = known(rule);
        refuseUnknown(rule, known, settings.options());
        var options = new TreeMap<>(settings.over(given.suggestions()));
        if (settings.seed() != null && !settings.options().containsKey("tie"))
            options.put("tie", withLot(options, rule));
        options.keySet().removeIf(name -> !known.contains(prefix(name)));
        var choices = new Choices(options);
        var election = withdrawn(given, choices);
        var seats = settings.seats() > 0 ? settings.seats() : Math.max(1, given.seats());
        if (seats > MOST) throw new BadOption("at most " + MOST + " seats");
        if (given.candidates().size() > MOST) throw new BadOption("at most " + MOST + " candidates can be counted");
        var seed = settings.seed() == null ? Ties.NO_SEED : settings.seed();
        var task = new Task(rule, election, choices, seats, seed, ties(rule));
        if (task.standing().isEmpty()) throw new BadOption("nobody stands: all candidates have withdrawn");
        return count(task);
    }

    /** A seed that is published means that lots are to be drawn, even if the file has an order. */
    private static String withLot(Map<String, String> options, Rule rule) {
        return options.getOrDefault("tie", ties(rule)).replace("order", "lot");
    }

    private static Count count(Task task) {
        return switch (task.rule) {
            case PLURALITY -> new MarkRules(task).plurality();
            case BLOC -> new MarkRules(task).bloc();
            case APPROVAL -> new MarkRules(task).approval();
            case SCORE -> new ScoreRule(task).count();
            case IRV -> new InstantRunoff(ranked(task)).count();
            case STV_SCOTTISH -> transferable(ranked(task));
            case STV_MEEK -> Meek.count(ranked(task));
            case SCHULZE -> new Schulze(task).count();
            case RANKED_PAIRS -> new RankedPairs(task).count();
            case SEQ_PAV -> new Thiele(task).count();
            case EQUAL_SHARES -> new EqualShares(task).count();
        };
    }

    private static Count transferable(Task task) {
        return task.choices.one("method", Method.TOGETHER) == Method.TOP_DOWN
                ? new TopDown(task).count()
                : new TransferableVote(task).count();
    }

    /** Whether the seats are filled together. */
    private enum Method {
        TOGETHER,
        TOP_DOWN
    }

    private static Task ranked(Task task) {
        if (task.election.kind() == Election.Kind.SCORES)
            throw new BadOption("the ballots are scores: say --option cells=ranks if they are ranks");
        return task;
    }

    private static HashSet<String> known(Rule rule) {
        return Stream.concat(options(rule).stream(), BallotFile.options().stream())
                .map(option -> prefix(option.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String prefix(String name) {
        var colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon + 1);
    }

    private static void refuseUnknown(Rule rule, HashSet<String> known, Map<String, String> options) {
        for (var name : options.keySet())
            if (!known.contains(prefix(name))) throw new BadOption(rule.id() + " has no option " + name);
    }

    private static Election withdrawn(Election election, Choices choices) {
        var listed = choices.text("withdrawn");
        if (listed == null) return election;
        var names = election.candidates().stream().map(Candidate::name).toList();
        var changed = new ArrayList<>(election.candidates());
        for (var c : Choices.candidates(names, listed, "withdrawn"))
            changed.set(c, changed.get(c).standing(Candidate.Standing.WITHDRAWN));
        return election.candidates(changed);
    }
}
