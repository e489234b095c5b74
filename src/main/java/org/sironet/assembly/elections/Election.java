package org.sironet.assembly.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.BodyProfile;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.CommitteeRules;

/**
 * An election to seats of a body, by the rules that held when it was opened.
 *
 * @param name its address: {@code /elections/<name>}
 * @param terms what the elected get
 * @param pollOpenedAt from then on nobody is nominated or withdraws; null before
 * @param ended why it was given up; null when it was not
 * @param counted whether there is a result that was not annulled
 */
public record Election(
        UUID id,
        String name,
        UUID body,
        Multilingual title,
        Terms terms,
        CommitteeRules.Count rule,
        CommitteeRules.Tie tie,
        int seconders,
        Times times,
        Basis basis,
        @Nullable Instant pollOpenedAt,
        @Nullable String ended,
        boolean counted) {

    /**
     * What is to be filled.
     *
     * @param vacant the numbers of the seats of a by-election; empty for any seats
     * @param reserved null when the seats are open to all alike
     * @param starts the first day of the terms
     */
    public record Terms(
            int seats,
            boolean byElection,
            List<Integer> vacant,
            BodyProfile.@Nullable Reserved reserved,
            LocalDate starts) {}

    /**
     * Until when what is done.
     *
     * @param opens when nominations begin
     * @param closes when they end
     * @param acceptUntil when those nominated have answered
     */
    public record Times(Instant opens, Instant closes, Instant acceptUntil) {}

    /** How far it has come. */
    public enum Stage {
        ANNOUNCED,
        NOMINATIONS,
        ACCEPTANCE,
        BEFORE_POLL,
        POLL,
        COUNTED,
        ENDED;

        /** As keys of messages call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Nominees may accept, write their statement, withdraw. */
        boolean beforePoll() {
            return compareTo(POLL) < 0;
        }
    }

    public Stage stage(Instant now) {
        if (ended != null) return Stage.ENDED;
        if (counted) return Stage.COUNTED;
        if (pollOpenedAt != null) return Stage.POLL;
        if (now.isBefore(times.opens())) return Stage.ANNOUNCED;
        if (now.isBefore(times.closes())) return Stage.NOMINATIONS;
        return now.isBefore(times.acceptUntil()) ? Stage.ACCEPTANCE : Stage.BEFORE_POLL;
    }

    public String path() {
        return "/elections/" + name;
    }

    static Subject subject(UUID id) {
        return new Subject("election", id);
    }
}
