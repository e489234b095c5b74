package org.sironet.assembly.minutes.page;

import java.time.Instant;
import java.util.List;

/** What a member did in the assembly. */
public record MemberRecordPage(List<Attendance> attendance, List<Vote> votes, List<Said> speeches) {

    /** @param way {@code present}, {@code represented} or {@code absent} */
    public record Attendance(MinutesPage.Title sitting, String path, Instant starts, String way) {}

    /**
     * One vote.
     *
     * @param marks what was chosen, by rank: its words, or a key without them
     */
    public record Vote(MinutesPage.Title question, String path, Instant at, List<Mark> marks) {}

    /** @param label empty where {@code choice.<key>} has the words */
    public record Mark(String key, String label) {}

    /** One speech. */
    public record Said(MinutesPage.Title item, String path, String kind, Instant at) {}
}
