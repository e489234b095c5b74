package org.sironet.assembly.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.BodyProfile;
import org.sironet.kernel.Language;
import org.sironet.rules.CommitteeRules;
import org.sironet.tally.Ballots;
import org.sironet.tally.Count;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;
import org.sironet.tally.Tie;

/**
 * The count of an election by its own rules: the same candidates, ballots and seed give the same count everywhere.
 *
 * @param elected nominations in the order of election
 * @param ballot nominations in the order in which the count names its candidates
 */
public record ElectionCount(Count count, List<UUID> elected, List<UUID> ballot) {

    /**
     * Who stands, as the count sees it.
     *
     * @param inGroup whether a reserved seat is for this candidate
     */
    public record Entrant(UUID id, String name, boolean inGroup) {}

    public ElectionCount {
        elected = List.copyOf(elected);
        ballot = List.copyOf(ballot);
    }

    /** As the election's rules say. Marks of ballots are indexes into those who stand, in the order of the ballot. */
    public static ElectionCount of(Election election, List<Entrant> entrants, Ballots ballots, String seed) {
        var terms = election.terms();
        return of(
                election.title().best(Language.ENGLISH).text(),
                election.rule(),
                entrants,
                ballots,
                terms.seats(),
                terms.reserved(),
                seed);
    }

    /** Each ballot is the indexes of candidates, the most preferred first. */
    public static Ballots ballots(List<int[]> ranked) {
        var ballots = new Ballots();
        ranked.forEach(each -> ballots.add(each.clone(), 1));
        return ballots;
    }

    /** @param reserved null when the seats are open to all alike */
    public static ElectionCount of(
            String title,
            CommitteeRules.Count rule,
            List<Entrant> entrants,
            Ballots ballots,
            int seats,
            BodyProfile.@Nullable Reserved reserved,
            String seed) {
        var group = reserved == null ? "" : reserved.group().name().toLowerCase(Locale.ROOT);
        var names = names(entrants);
        var candidates = new ArrayList<org.sironet.tally.Candidate>();
        for (var at = 0; at < entrants.size(); at++)
            candidates.add(new org.sironet.tally.Candidate(
                    names.get(at),
                    org.sironet.tally.Candidate.Standing.STANDS,
                    entrants.get(at).inGroup() && reserved != null ? Set.of(group) : Set.of()));
        var kind = org.sironet.tally.Election.Kind.RANKS;
        var election = new org.sironet.tally.Election(
                title, candidates, seats, ballots, kind, 0, java.util.Map.of(), List.of());
        var settings = Settings.seats(seats).seed(seed);
        if (reserved != null) settings = settings.with("at-least:" + group, Integer.toString(reserved.least()));
        var count = counted(rule).count(election, settings);
        var ballot = entrants.stream().map(Entrant::id).toList();
        return new ElectionCount(count, ids(count, ballot, names), ballot);
    }

    private static List<UUID> ids(Count count, List<UUID> ballot, List<String> names) {
        var ids = new HashMap<String, UUID>();
        for (var at = 0; at < names.size(); at++) ids.put(names.get(at), ballot.get(at));
        return count.elected().stream()
                .map(name -> Objects.requireNonNull(ids.get(name)))
                .toList();
    }

    /** Two of the same name are told apart by their places on the ballot. */
    private static List<String> names(List<Entrant> entrants) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var at = 0; at < entrants.size(); at++) {
            var plain = entrants.get(at).name();
            var name = plain;
            var place = at + 1;
            if (entrants.stream().filter(each -> each.name().equals(plain)).count() > 1 || taken.contains(name))
                name = name + " (" + place + ")";
            while (!taken.add(name)) name = name + "'";
            names.add(name);
        }
        return names;
    }

    private static Rule counted(CommitteeRules.Count rule) {
        return switch (rule) {
            case STV_SCOTTISH -> Rule.STV_SCOTTISH;
            case PLURALITY -> Rule.PLURALITY;
            case APPROVAL -> Rule.APPROVAL;
            case INSTANT_RUNOFF -> Rule.IRV;
            case PROPORTIONAL_APPROVAL -> Rule.SEQ_PAV;
        };
    }

    /** Whether a lot decided who is elected: where the rules want a second round instead, the count is not the end. */
    public boolean byLot() {
        return count.ties().stream().anyMatch(tie -> tie.by() == Tie.By.LOT && tie.purpose() != Tie.Purpose.ORDER);
    }
}
