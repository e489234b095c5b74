package org.sironet.assembly.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.rules.Majority;

/** What decides a poll, and that whoever holds the record finds the same. */
class CountTest {

    private static List<List<Integer>> ballots(int yes, int no, int abstain) {
        var all = new ArrayList<List<Integer>>();
        all.addAll(Collections.nCopies(yes, List.of(Choice.YES)));
        all.addAll(Collections.nCopies(no, List.of(Choice.NO)));
        all.addAll(Collections.nCopies(abstain, List.of(Choice.ABSTAIN)));
        return all;
    }

    @Test
    void theExampleOfTheRulesNeedsTwoThirdsOfVotesCast() {
        var count = Count.of(Majority.TWO_THIRDS_OF_VOTES_CAST, ballots(143, 58, 16), 219, 274);
        assertThat(count).isEqualTo(new Count(Result.Outcome.ADOPTED, 143, 58, 16, 134));
    }

    @Test
    void twoThirdsOfTheRollCountWhoIsNotThere() {
        assertThat(Count.of(Majority.TWO_THIRDS_OF_THE_ROLL, ballots(51, 0, 0), 51, 78)
                        .outcome())
                .isEqualTo(Result.Outcome.REJECTED);
        assertThat(Count.of(Majority.TWO_THIRDS_OF_THE_ROLL, ballots(52, 20, 6), 78, 78)
                        .outcome())
                .isEqualTo(Result.Outcome.ADOPTED);
    }

    @Test
    void anEqualNumberIsNoSimpleMajority() {
        assertThat(Count.of(Majority.SIMPLE, ballots(20, 20, 5), 45, 78).outcome())
                .isEqualTo(Result.Outcome.REJECTED);
    }

    @Test
    void aRecordBearsItsResult() {
        recount(record("RECORDED", "SIMPLE", "ADOPTED", 40, 10)).check();
        assertThatThrownBy(() -> recount(record("RECORDED", "SIMPLE", "REJECTED", 40, 10))
                        .check())
                .hasMessageContaining("poll x-1: says REJECTED, counted again it is ADOPTED");
        assertThatThrownBy(() ->
                        recount(record("RECORDED", "SIMPLE", "ADOPTED", 30, 9)).check())
                .hasMessageContaining("NO_QUORUM");
    }

    @Test
    void twoBallotsForOneRightAreFound() {
        var record = new TreeMap<String, Object>(record("RECORDED", "SIMPLE", "ADOPTED", 40, 10));
        record.put(
                "ballots",
                List.of(
                        Map.of("organisation", "a", "choices", List.of(0)),
                        Map.of("organisation", "a", "choices", List.of(0))));
        assertThatThrownBy(() -> recount(record).check()).hasMessageContaining("two ballots for one voting right");
    }

    /** As whoever has the file reads it. */
    private static Recount recount(Map<String, Object> record) {
        return new Recount(Fields.of(CanonicalJson.read(CanonicalJson.write(record))));
    }

    /** Rights present are as many as ballots; the roll is 78, so that 40 are a quorum. */
    private static Map<String, Object> record(String procedure, String majority, String outcome, int yes, int no) {
        var poll = new TreeMap<String, Object>(Map.of(
                "name", "x-1",
                "decision", "RESOLUTION",
                "subject", "QUESTION",
                "reference", "",
                "procedure", procedure,
                "majority", majority,
                "quorum", "1/2",
                "options", "",
                "seed", "00"));
        var grouped = Count.grouped(ballots(yes, no, 0));
        return Map.of(
                "poll", poll, "choices", List.of(), "present", yes + no, "roll", 78, "ballots", grouped, "outcome",
                outcome);
    }
}
