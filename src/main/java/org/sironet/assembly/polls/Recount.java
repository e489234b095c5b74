package org.sironet.assembly.polls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Fields;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Majority;
import org.sironet.rules.Procedure;
import org.sironet.rules.Share;

/** Counts a published record again, from nothing but the record: what anybody can do (A5). */
final class Recount {

    private final Fields record;
    private final Fields stated;

    Recount(Fields record) {
        this.record = record;
        this.stated = record.object("poll");
    }

    /** @throws IllegalArgumentException when the record does not bear its own result */
    void check() {
        var said = record.text("outcome");
        var found = outcome().name();
        if (!said.equals(found))
            throw new IllegalArgumentException(name() + ": says " + said + ", counted again it is " + found);
    }

    String name() {
        return "poll " + stated.text("name");
    }

    Result.Outcome outcome() {
        var procedure = Procedure.valueOf(stated.text("procedure"));
        var found = counted(procedure);
        var quorum = Majorities.quorum(Share.of(stated.text("quorum")));
        var met = procedure == Procedure.SILENCE || quorum.isMet(present(), roll());
        return met ? found : Result.Outcome.NO_QUORUM;
    }

    private Result.Outcome counted(Procedure procedure) {
        return switch (procedure) {
            case CONSENSUS, SILENCE -> consensus();
            case SHOW_OF_HANDS -> hands();
            case ROLL_CALL, RECORDED, SECRET -> ballots();
        };
    }

    private Result.Outcome consensus() {
        var objects = list("statements").stream()
                .map(Fields::of)
                .anyMatch(each -> each.text("kind").equals("OBJECTION")
                        && Boolean.TRUE.equals(each.members().get("standing")));
        return objects ? Result.Outcome.OBJECTED : Result.Outcome.ADOPTED;
    }

    private Result.Outcome hands() {
        var hands = record.object("hands");
        return Count.of(
                        majority(),
                        (int) hands.whole("yes"),
                        (int) hands.whole("no"),
                        (int) hands.whole("abstain"),
                        present(),
                        roll())
                .outcome();
    }

    private Result.Outcome ballots() {
        var handed = handed();
        if (stated.textOrNull("rule") == null)
            return Count.of(majority(), handed, present(), roll()).outcome();
        var elected = Ranking.count(poll(), choices(), handed).elected();
        if (!elected.equals(list("elected")))
            throw new IllegalArgumentException(name() + ": counted again, " + elected + " are elected");
        return stated.members().get("seats") == null ? Result.Outcome.CHOSEN : Result.Outcome.ELECTED;
    }

    /** Each voting right once; anonymous ones by how often they were handed in. */
    List<List<Integer>> handed() {
        var handed = new ArrayList<List<Integer>>();
        var seen = new HashSet<String>();
        for (var line : list("ballots")) {
            var ballot = Fields.of(line);
            var organisation = ballot.textOrNull("organisation");
            if (organisation != null && !seen.add(organisation))
                throw new IllegalArgumentException(name() + ": two ballots for one voting right");
            var times = organisation == null ? ballot.whole("count") : 1;
            var choices = choices(ballot);
            for (var i = 0; i < times; i++) handed.add(choices);
        }
        if (handed.size() > roll()) throw new IllegalArgumentException(name() + ": more ballots than voting rights");
        return handed;
    }

    private static List<Integer> choices(Fields ballot) {
        if (!(ballot.members().get("choices") instanceof Collection<?> marks)) return List.of();
        return marks.stream().map(mark -> Integer.valueOf(String.valueOf(mark))).toList();
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var line : list("choices")) {
            var choice = Fields.of(line);
            var reserved = Boolean.TRUE.equals(choice.members().get("reserved"));
            choices.add(new Choice(choices.size(), choice.text("key"), Multilingual.EMPTY, reserved));
        }
        return choices;
    }

    /** As far as counting asks. */
    private Poll poll() {
        @Nullable Object seats = stated.members().get("seats");
        return new Poll(
                new UUID(0, 0),
                stated.text("name"),
                null,
                null,
                1,
                Decision.valueOf(stated.text("decision")),
                stated.text("subject"),
                stated.text("reference"),
                Multilingual.EMPTY,
                Procedure.valueOf(stated.text("procedure")),
                majority(),
                stated.textOrNull("rule"),
                seats == null ? null : Integer.valueOf(seats.toString()),
                stated.text("options"),
                Share.of(stated.text("quorum")),
                false,
                null,
                null,
                Poll.State.CLOSED,
                Instant.EPOCH,
                null,
                null,
                null,
                stated.text("seed"),
                roll());
    }

    private Collection<?> list(String name) {
        return record.members().get(name) instanceof Collection<?> items ? items : List.of();
    }

    private Majority majority() {
        return Majority.valueOf(stated.text("majority"));
    }

    private int present() {
        return (int) record.whole("present");
    }

    private int roll() {
        return (int) record.whole("roll");
    }
}
