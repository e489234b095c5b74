package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.ServerTest;
import org.sironet.assembly.polls.PollAuthority.Teller;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How tellers open an urn, step by step, and what the server refuses. */
@ServerTest
class OpeningTests {

    @Autowired
    private Opening opening;

    @Autowired
    private Openings openings;

    @Autowired
    private Settling settling;

    @Autowired
    private PuttingIn puttingIn;

    @Autowired
    private HandingInKeys handing;

    @Autowired
    private Polls polls;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Urns urns;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Tellers tellers = Tellers.of(2, 3);
    private final UUID poll = tellers.urn().poll();

    @BeforeEach
    void aPollOfTwoVoters() {
        UrnFixtures.made(jdbc, urns, transaction, tellers.urn());
        for (var content : List.of("0", "1")) {
            var handed = new Handed(poll, UrnFixtures.member(jdbc, poll), Sealing.seal(tellers.urn(), content));
            transaction.executeWithoutResult(any -> puttingIn.put(poll, List.of(handed)));
        }
    }

    private void now(String state) {
        jdbc.sql("update poll set state = ?, opened_at = now(), closed_at = now() - interval '1 minute' where id = ?")
                .params(state, poll)
                .update();
    }

    private Teller teller(int number) {
        var person = jdbc.sql("select person from secret_teller where poll = ? and number = ?")
                .params(poll, number)
                .query(UUID.class)
                .single();
        var found = polls.get(poll);
        return new Teller(new PersonId(person), found, sittings.get(Objects.requireNonNull(found.sitting())));
    }

    private void pass(int giver, int... openers) {
        for (var opener : openers) opening.pass(teller(giver), opener, shares());
    }

    /** As long as they have to be; the server cannot read them anyway. */
    private static byte[] shares() {
        return Bytes.random(Curve.PUBLIC + 2 * SealedBallot.SECRET + Locks.TAG);
    }

    private static void assertRefused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private int journaled(String what) {
        return jdbc.sql("select count(*) from journal_entry where what = ? and subject = ?")
                .params(what, poll)
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyHandsInAListBeforeEnoughHavePassedTheirShares() {
        now("CLOSED");
        opening.come(teller(1), 0);
        opening.come(teller(2), 0);
        pass(1, 1, 2);
        assertRefused("refused.shares-missing", () -> opening.list(teller(1), List.of("0", "1"), 0));
        assertRefused("refused.pass-first", () -> opening.passed(teller(2), 1));
        pass(2, 1, 2);
        assertThat(opening.passed(teller(2), 1)).hasSizeGreaterThan(64);
        opening.list(teller(1), List.of("0", "1"), 0);
        assertThat(openings.of(poll).orElseThrow().lists()).hasSize(1);
    }

    @Test
    void twoListsThatDifferAreOnRecordOnce() {
        now("CLOSED");
        opening.come(teller(1), 0);
        opening.come(teller(2), 0);
        pass(1, 1, 2);
        pass(2, 1, 2);
        opening.list(teller(1), List.of("0", "1"), 0);
        for (var sent = 0; sent < 3; sent++) opening.list(teller(2), List.of("0", "0"), 0);
        assertThat(journaled("poll.openings-differ")).isOne();
        opening.come(teller(3), 0);
        assertThat(openings.of(poll).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whenAnOpenerDropsOutAnotherAttemptBeginsAfterSomeMinutes() {
        now("CLOSED");
        opening.come(teller(1), 0);
        opening.come(teller(2), 0);
        assertRefused("refused.two-open", () -> opening.come(teller(3), 0));
        assertRefused("refused.opening-goes-on", () -> opening.come(teller(3), 1));
        assertThat(openings.of(poll).orElseThrow().rests(later(4))).isFalse();
        assertThat(openings.of(poll).orElseThrow().rests(later(6))).isTrue();
        rested();
        opening.come(teller(3), 2);
        opening.come(teller(1), 2);
        assertThat(openings.of(poll).orElseThrow().openers()).containsExactly(3, 1);
        assertThat(openings.of(poll).orElseThrow().number()).isEqualTo(3);
        assertThat(journaled("poll.opening-given-up")).isOne();
    }

    private static java.time.Instant later(int minutes) {
        return OffsetDateTime.now().plusMinutes(minutes).toInstant();
    }

    /** A second attempt in which nothing has happened for a while. */
    private void rested() {
        jdbc.sql("insert into secret_opening values (?, 2, now() - interval '6 minutes')")
                .param(poll)
                .update();
        jdbc.sql("insert into secret_opener values (?, 2, 1, 2, now() - interval '6 minutes')")
                .param(poll)
                .update();
    }

    /** Whether or not tellers come. */
    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "ANNULLED"})
    void urnsSettleSoonAfterTheCloseAndAfterAnAnnulment(String state) {
        now(state);
        settling.settle();
        assertThat(urns.closing(poll).orElseThrow().ballots()).isEqualTo(2);
        for (var table : List.of("secret_voted", "sealed_ballot"))
            assertThat(jdbc.sql("select count(distinct xmin::text) from " + table + " where poll = ?")
                            .param(poll)
                            .query(Integer.class)
                            .single())
                    .isOne();
    }

    @Test
    void anUrnDoesNotSettleWhileBallotsMayBeOnTheirWay() {
        jdbc.sql("update poll set state = 'ANNULLED', closed_at = now() where id = ?")
                .param(poll)
                .update();
        settling.settle();
        assertThat(urns.closing(poll)).isEmpty();
    }

    /** One of two tellers who share a device, or copy from each other. */
    @Test
    void twoTellersDoNotHaveOneKey() {
        var other = UUID.randomUUID();
        transaction.executeWithoutResult(any -> {
            var fixtures = new UrnFixtures(jdbc);
            fixtures.poll(other, fixtures.sitting());
        });
        var found = polls.get(other);
        var both = Arrays.asList(teller(1), teller(2)).stream()
                .map(each -> new Teller(each.person(), found, sittings.get(Objects.requireNonNull(found.sitting()))))
                .toList();
        assertThat(handing.hand(both.getFirst(), tellers.urn().key(1))).isEmpty();
        assertThat(handing.hand(both.getFirst(), tellers.urn().key(1))).isEmpty();
        assertThat(handing.hand(both.getLast(), tellers.urn().key(1))).contains("refused.key-of-another");
        assertThat(handing.hand(both.getLast(), new byte[65])).contains("refused.no-key");
        assertThat(handing.hand(both.getLast(), tellers.urn().key(2))).isEmpty();
    }
}
