package org.sironet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RulesTests {

    @Autowired
    Rules rules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private static Setting<Integer> setting(String name) {
        return Setting.whole("test." + name, 1, 0, 100);
    }

    private void set(Setting<Integer> setting, int value, Duration fromNow) {
        transaction.executeWithoutResult(status ->
                rules.set(setting, value, clock.instant().plus(fromNow), Actor.PROGRAM, Basis.office("test")));
    }

    @Test
    void whatWasNeverSetHoldsAsItBegan() {
        assertThat(rules.value(setting("never"))).isEqualTo(1);
    }

    @Test
    void aChangeShowsAtOnceInTheSameProcess() {
        var setting = setting("at-once");
        for (var value = 2; value < 12; value++) {
            set(setting, value, Duration.ZERO);
            assertThat(rules.value(setting)).isEqualTo(value);
        }
    }

    @Test
    void aTransactionSeesItsOwnChangeAndNobodyElseDoes() throws Exception {
        var setting = setting("own");
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(status -> {
                rules.set(setting, 2, clock.instant(), Actor.PROGRAM, Basis.office("test"));
                assertThat(rules.value(setting)).isEqualTo(2);
                assertThat(resultOf(others.submit(() -> rules.value(setting)))).isEqualTo(1);
                status.setRollbackOnly();
            });
        }
        assertThat(rules.value(setting)).isEqualTo(1);
    }

    @Test
    void aPastDayIsAskedForWhatHeldThen() {
        var setting = setting("past");
        set(setting, 2, Duration.ofDays(-10));
        set(setting, 3, Duration.ofDays(5));
        assertThat(rules.at(setting, clock.instant().minus(Duration.ofDays(20))).value())
                .isEqualTo(1);
        assertThat(rules.value(setting)).isEqualTo(2);
        assertThat(rules.at(setting, clock.instant().plus(Duration.ofDays(6))).value())
                .isEqualTo(3);
    }

    @Test
    void ofManyAtOnceOneChangesTheRule() throws Exception {
        var setting = setting("race");
        Callable<Boolean> change = () -> transaction.execute(
                status -> rules.change(setting, 5, clock.instant(), 0, Actor.PROGRAM, Basis.office("test")));
        var changed = new ArrayList<Boolean>();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : together.invokeAll(List.of(change, change, change, change, change)))
                changed.add(each.get());
        }
        assertThat(changed).containsExactlyInAnyOrder(true, false, false, false, false);
    }

    @Test
    void readingCostsNoQuery() {
        var setting = setting("quick");
        rules.value(setting);
        var start = System.nanoTime();
        for (var i = 0; i < 10_000; i++) rules.value(setting);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void twoSettingsOfOneNameAreRefusedAtTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Settings(List.of(setting("twice"), setting("twice")), List.of()));
    }

    @Test
    void aShareIsBetweenNothingAndAll() {
        assertThat(Share.of("1/10").atMost(8, 78)).isTrue();
        assertThat(Share.of("1/10").atMost(7, 78)).isFalse();
        assertThat(Share.of("1 / 2").lessThan(39, 78)).isFalse();
        assertThat(Share.of("1/2").lessThan(40, 78)).isTrue();
        for (var wrong : List.of("", "1", "2/1", "1/0", "-1/2", "a/b", "1/99999"))
            assertThatIllegalArgumentException().isThrownBy(() -> Share.of(wrong));
    }

    private static <T> T resultOf(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
