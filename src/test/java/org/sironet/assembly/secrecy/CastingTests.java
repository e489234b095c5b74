package org.sironet.assembly.secrecy;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A1 and A2 for sealed ballots: each member once, under any repetition, at once, across two processes. */
@ServerTest
class CastingTests {

    @Autowired
    private PuttingIn puttingIn;

    @Autowired
    private Urns urns;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Urn urn;

    @BeforeEach
    void urn() {
        urn = UrnFixtures.made(jdbc, urns, transaction);
    }

    private Casting process(int enough) {
        return new Casting(puttingIn, transaction, enough, Duration.ofMillis(50));
    }

    private Handed handed(OrganisationId member, String choice) {
        return new Handed(urn.poll(), member, Sealing.seal(urn, choice));
    }

    @Test
    void sendingAgainChangesNothingAndSaysSo() {
        var member = UrnFixtures.member(jdbc, urn.poll());
        try (var process = new Process(process(1))) {
            var first = handed(member, "yes");
            assertThat(process.cast(first)).isEqualTo(Answer.RECEIVED);
            assertThat(process.cast(first)).isEqualTo(Answer.RECEIVED_BEFORE);
            assertThat(process.cast(handed(member, "no"))).isEqualTo(Answer.ANOTHER_BEFORE);
            assertThat(process.cast(new Handed(urn.poll(), UrnFixtures.member(jdbc, urn.poll()), first.ballot())))
                    .isEqualTo(Answer.TAKEN);
        }
        assertThat(urns.ballots(urn.poll())).hasSize(1);
        assertThat(urns.voted(urn.poll(), member.value())).isTrue();
    }

    @Test
    void inOneGroupTooEachMemberCountsOnce() {
        var member = UrnFixtures.member(jdbc, urn.poll());
        var first = handed(member, "yes");
        var copied = new Handed(urn.poll(), UrnFixtures.member(jdbc, urn.poll()), first.ballot());
        var answers = transaction.execute(
                any -> puttingIn.put(urn.poll(), List.of(first, first, handed(member, "no"), copied)));
        assertThat(answers)
                .containsExactly(Answer.RECEIVED, Answer.RECEIVED_BEFORE, Answer.ANOTHER_BEFORE, Answer.TAKEN);
        assertThat(urns.ballots(urn.poll())).hasSize(1);
    }

    @Test
    void manyAtOnceInTwoProcessesWithRepetitionsCountOnceEach() {
        var members = IntStream.range(0, 200)
                .mapToObj(any -> UrnFixtures.member(jdbc, urn.poll()))
                .toList();
        var tries = new ArrayList<Handed>();
        for (var member : members) {
            var ballot = handed(member, "yes");
            tries.addAll(List.of(ballot, ballot, handed(member, "no")));
        }
        Collections.shuffle(tries);
        var answers = castAtOnce(tries);
        assertThat(frequency(answers, Answer.RECEIVED)).isEqualTo(members.size());
        assertThat(urns.turnout(urn.poll())).isEqualTo(members.size());
        var kept = urns.ballots(urn.poll()).stream()
                .map(SealedBallot::code)
                .map(SealedBallot::written)
                .toList();
        for (var at = 0; at < tries.size(); at++)
            if (answers.get(at) == Answer.RECEIVED || answers.get(at) == Answer.RECEIVED_BEFORE)
                assertThat(kept)
                        .contains(SealedBallot.written(tries.get(at).ballot().code()));
    }

    private List<Answer> castAtOnce(List<Handed> tries) {
        try (var one = new Process(process(5));
                var other = new Process(process(5));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var casting = IntStream.range(0, tries.size())
                    .mapToObj(at -> CompletableFuture.supplyAsync(
                            () -> (at % 2 == 0 ? one : other).cast(tries.get(at)), threads))
                    .toList();
            return casting.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void whatIsClosedTakesNothingAndKeepsWhatItHas() {
        var member = UrnFixtures.member(jdbc, urn.poll());
        try (var process = new Process(process(1))) {
            assertThat(process.cast(handed(member, "yes"))).isEqualTo(Answer.RECEIVED);
            assertThat(close()).isTrue();
            assertThat(close()).isFalse();
            assertThat(process.cast(handed(UrnFixtures.member(jdbc, urn.poll()), "no")))
                    .isEqualTo(Answer.CLOSED);
        }
        assertThat(urns.closing(urn.poll()).orElseThrow().ballots()).isEqualTo(1);
        assertThat(urns.ballots(urn.poll())).hasSize(1);
    }

    private boolean close() {
        return Boolean.TRUE.equals(transaction.execute(any -> urns.close(urn.poll(), Instant.now())));
    }

    /** Also where the program forgot to ask. */
    @Test
    void theDatabaseDefendsTheUrn() {
        close();
        assertRefused("insert into secret_voted values ('%s', '%s')"
                .formatted(urn.poll(), UrnFixtures.member(jdbc, urn.poll())));
        assertRefused("insert into sealed_ballot values ('%s', sha256('x'), 'x')".formatted(urn.poll()));
        assertRefused("insert into sealed_ballot values ('%s', sha256('y'), 'x')"
                .formatted(UrnFixtures.made(jdbc, urns, transaction).poll()));
        assertRefused("update secret_urn set needed = 1");
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** However often somebody sends, and for however many rights, a group has ballots of several. */
    @Test
    void groupsAreOfVotersNotOfRequests() throws Exception {
        var groups = Collections.synchronizedList(new ArrayList<Integer>());
        try (var gathering = new Gathering(5, Duration.ofSeconds(1), (poll, group) -> {
            groups.add(group.size());
            return Collections.nCopies(group.size(), Answer.RECEIVED);
        })) {
            var impatient = bundle(2);
            var waiting = new ArrayList<CompletableFuture<List<Answer>>>();
            for (var each = 0; each < 6; each++) waiting.add(gathering.add(impatient));
            for (var each = 0; each < 4; each++) waiting.add(gathering.add(bundle(1)));
            waiting.forEach(CompletableFuture::join);
            assertThat(groups).containsExactly(16);
            assertThat(waiting.getFirst().join()).hasSize(2);
            gathering.add(bundle(1)).join();
        }
        assertThat(groups).containsExactly(16, 1);
    }

    /** Whatever goes wrong, its voters hear of it, and the next group is written. */
    @Test
    void aFailureLosesNoGroupAndHangsNone() throws Exception {
        var failures = new ArrayList<>(List.of(new StackOverflowError("deep"), new IllegalStateException("no answer")));
        try (var gathering = new Gathering(1, Duration.ofMillis(1), (poll, group) -> {
            if (failures.isEmpty()) return Collections.nCopies(group.size(), Answer.RECEIVED);
            throw sneaky(failures.removeFirst());
        })) {
            assertThatThrownBy(() -> gathering.add(bundle(1)).get(9, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(StackOverflowError.class);
            assertThatThrownBy(() -> gathering.add(bundle(1)).get(9, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(gathering.add(bundle(1)).get(9, TimeUnit.SECONDS)).containsExactly(Answer.RECEIVED);
        }
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return (RuntimeException) failure;
    }

    @Test
    void whoComesAfterItIsClosedIsToldAtOnce() throws Exception {
        var gathering = new Gathering(9, Duration.ofMinutes(1), (poll, group) -> List.of());
        var before = gathering.add(bundle(1));
        gathering.close();
        assertThatThrownBy(() -> before.get(9, TimeUnit.SECONDS)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> gathering.add(bundle(1)).get(9, TimeUnit.SECONDS))
                .isInstanceOf(Exception.class);
    }

    /** Who has voted does not wait, and so is nobody among whom others could hide. */
    @Test
    void whoHasVotedIsNoneOfAGroup() {
        var member = UrnFixtures.member(jdbc, urn.poll());
        var first = handed(member, "yes");
        try (var process = new Process(process(1))) {
            assertThat(process.cast(first)).isEqualTo(Answer.RECEIVED);
        }
        try (var patient = new Process(new Casting(puttingIn, transaction, 2, Duration.ofMinutes(9)))) {
            assertThat(patient.cast(first)).isEqualTo(Answer.RECEIVED_BEFORE);
            assertThat(patient.cast(handed(member, "no"))).isEqualTo(Answer.ANOTHER_BEFORE);
        }
    }

    /** The answers keep the order of what was handed in. */
    @Test
    void ofOneVotersBallotsOnlyTheNewOnesGoIn() {
        var voter = UUID.randomUUID();
        var own = handed(UrnFixtures.member(jdbc, urn.poll()), "yes");
        var given = handed(UrnFixtures.member(jdbc, urn.poll()), "no");
        try (var process = new Process(process(1))) {
            assertThat(process.cast(given)).isEqualTo(Answer.RECEIVED);
            assertThat(process.casting().cast(new Bundle(voter, List.of(given, own, given))))
                    .containsExactly(Answer.RECEIVED_BEFORE, Answer.RECEIVED, Answer.RECEIVED_BEFORE);
        }
        assertThat(urns.turnout(urn.poll())).isEqualTo(2);
    }

    private Bundle bundle(int rights) {
        var ballots = IntStream.range(0, rights)
                .mapToObj(any -> new Handed(urn.poll(), OrganisationId.random(), new SealedBallot(new byte[1])))
                .toList();
        return new Bundle(UUID.randomUUID(), ballots);
    }

    /** Ends with its test. */
    private record Process(Casting casting) implements AutoCloseable {

        Answer cast(Handed handed) {
            return casting.cast(Bundle.of(handed.organisation().value(), handed))
                    .getFirst();
        }

        @Override
        public void close() {
            casting.destroy();
        }
    }
}
