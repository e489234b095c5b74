package org.sironet.assembly.elections.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * An election, for everybody.
 *
 * @param standing the candidates, in the order drawn by lot, else of nomination
 * @param awaited those whose answer or supporters are awaited
 * @param left those who declined or withdrew
 * @param result null before the count
 * @param inTheWay key of the rule that keeps the seats from being filled, for whoever keeps the election
 */
public record ElectionPage(
        Head head,
        Facts facts,
        List<Nominee> standing,
        List<Nominee> awaited,
        List<Nominee> left,
        @Nullable Result result,
        List<String> annulments,
        @Nullable String inTheWay,
        Rights rights) {

    /** What stands above every page of an election. */
    public record Head(String path, Multilingual.Version title, String stage, String tone) {}

    /**
     * By what rules it is held.
     *
     * @param seats numbers of the vacant seats of a by-election; empty for any
     * @param group for whom seats are reserved; null for nobody
     * @param seed with which the order was drawn; null before
     * @param ended why it was given up; null when it was not
     */
    public record Facts(
            String bodyPath,
            Multilingual.Version body,
            int count,
            List<Integer> seats,
            @Nullable String group,
            int least,
            String rule,
            String tie,
            int seconders,
            LocalDate starts,
            Instant opens,
            Instant closes,
            Instant acceptUntil,
            String basis,
            @Nullable String seed,
            @Nullable String ended) {}

    public record Named(String path, Multilingual.Version name) {}

    /**
     * Somebody nominated.
     *
     * @param group home or overseas
     * @param statement paragraphs; empty until the nomination is accepted
     * @param reason of a refusal or withdrawal
     * @param mine whether the viewer is this person
     */
    public record Nominee(
            int number,
            Multilingual.Version name,
            Named organisation,
            String group,
            Named nominatedBy,
            Instant nominatedAt,
            int seconders,
            String state,
            String reason,
            Multilingual.@Nullable Version statement,
            boolean elected,
            boolean maySecond,
            boolean mine) {

        public List<String> paragraphs() {
            return statement == null ? List.of() : List.of(statement.text().split("\\n\\s*\\n?"));
        }
    }

    /**
     * What the viewer may do here.
     *
     * @param draws the order of hearing is to be drawn
     * @param fills the seats are to be filled by the result
     * @param annuls the count can be annulled
     */
    public record Rights(
            boolean nominates, boolean keeps, boolean draws, boolean fills, boolean annuls, boolean ends) {}

    /**
     * The record of the count.
     *
     * @param elected in the order of election
     * @param report in English, as a part of a page
     */
    public record Result(
            List<Named> elected,
            int rounds,
            List<Row> rows,
            @Nullable String quota,
            String seed,
            Instant recordedAt,
            String basis,
            String report) {

        /** Of the chart, so that its words can be read. */
        public int width() {
            return rounds * 164 + 20;
        }
    }

    /** A candidate's votes, round by round; empty cells after the candidate has left the count. */
    public record Row(Multilingual.Version name, List<Cell> cells) {}

    /** @param mark elected, excluded, or empty */
    public record Cell(String votes, String mark) {}
}
