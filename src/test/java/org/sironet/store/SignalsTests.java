package org.sironet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SignalsTests {

    @Autowired
    Signals signals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger missed = new AtomicInteger();
    private Signals.Subscription subscription;

    @BeforeEach
    void subscribe() {
        subscription = signals.subscribe("floor", new Signals.Listener() {
            @Override
            public void heard(String payload) {
                heard.add(payload);
            }

            @Override
            public void missed() {
                missed.incrementAndGet();
            }
        });
    }

    @AfterEach
    void end() {
        subscription.close();
    }

    @Test
    void aSignalIsHeardWhenItsTransactionHasCommitted() throws Exception {
        transaction.executeWithoutResult(status -> {
            signals.publish("floor", "one two");
            assertThat(heard).isEmpty();
        });
        await("one two");
    }

    @Test
    void aSignalThatIsRolledBackIsNotHeard() throws Exception {
        transaction.executeWithoutResult(status -> {
            signals.publish("floor", "never");
            status.setRollbackOnly();
        });
        signals.publish("floor", "after");
        await("after");
        assertThat(heard).containsExactly("after");
    }

    @Test
    void otherChannelsAreNotHeard() throws Exception {
        signals.publish("elsewhere", "x");
        signals.publish("floor", "");
        await("");
        assertThat(heard).containsExactly("");
    }

    @Test
    void aListenerThatFailsDoesNotDisturbTheOthers() throws Exception {
        try (var other = signals.subscribe("floor", payload -> {
            throw new IllegalStateException("on purpose");
        })) {
            signals.publish("floor", "still");
            await("still");
            signals.publish("floor", "here");
            await("here");
        }
    }

    @Test
    void afterARestartOfPostgresSignalsAreHeardAgainAndListenersKnowThatTheyMissedSome() throws Exception {
        var pid = Files.readAllLines(installation.data().resolve("postgres/pg/postmaster.pid"))
                .getFirst();
        OwnPostgresTests.kill(Long.parseLong(pid.strip()));
        Eventually.within(Duration.ofSeconds(30), () -> missed.get() > 0);
        Eventually.within(Duration.ofSeconds(30), () -> {
            signals.publish("floor", "again");
            return true;
        });
        await("again");
    }

    @Test
    void aPayloadThatPostgresCannotCarryIsRefused() {
        assertThatThrownBy(() -> signals.publish("floor", "x".repeat(Signals.LONGEST_PAYLOAD + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void await(String payload) throws Exception {
        Eventually.within(Duration.ofSeconds(10), () -> heard.contains(payload));
    }
}
