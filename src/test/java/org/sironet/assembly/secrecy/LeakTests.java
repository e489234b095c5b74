package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.ServerTest;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.sironet.store.Installation;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A3: who has the tables, the write-ahead log and the logs ties no ballot to a voter beyond its group. */
@ServerTest
class LeakTests {

    private static final int VOTERS = 120;

    @Autowired
    private Installation installation;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private PuttingIn puttingIn;

    @Autowired
    private Urns urns;

    @Autowired
    private TransactionTemplate transaction;

    private final Truth truth = new Truth(VOTERS);

    @ParameterizedTest
    @CsvSource({
        "CHOICE_IN_PLAIN, plain: a choice in canary.\"voted\"",
        "CHOICE_AS_A_NUMBER, mark: canary.\"voted\".mark in its end",
        "ROW_ORDER, order: canary.\"voted\" as it lies and canary.\"ballot\" as it lies",
        "TRANSACTION, transaction: canary.\"voted\"",
        "LOG_LINE, beside: log",
        "TIME, order: time: canary.\"voted\" by at and time: canary.\"ballot\" by at",
        "WRITTEN_AND_DELETED, beside: wal"
    })
    void eachPlantedLeakIsFound(Canary.Leak leak, String way) throws Exception {
        assertThat(canary(leak)).contains(way);
    }

    /** The tables of the canary as such do not sing. */
    @Test
    void withoutALeakNothingIsFound() throws Exception {
        assertThat(canary(Canary.Leak.NONE)).isEmpty();
    }

    @Test
    void oursTellNothing() throws Exception {
        prepare();
        var found = hunt(
                "public",
                (poll, group) -> Objects.requireNonNull(transaction.execute(any -> puttingIn.put(poll, group))));
        assertThat(found).isEmpty();
        assertThat(urns.turnout(truth.tellers.urn().poll())).isEqualTo(VOTERS);
        assertThat(afterTheClose()).isEmpty();
    }

    /** From then on the tables do not even show the groups: all were written by one transaction. */
    private Set<String> afterTheClose() throws Exception {
        var urn = truth.tellers.urn().poll();
        transaction.executeWithoutResult(
                any -> assertThat(urns.close(urn, Instant.now())).isTrue());
        var jdbc = JdbcClient.create(owner());
        for (var table : List.of("secret_voted", "sealed_ballot"))
            assertThat(jdbc.sql("select count(distinct xmin::text) from " + table + " where poll = ?")
                            .param(urn)
                            .query(Integer.class)
                            .single())
                    .isOne();
        return new Hunt(truth, new Traces(jdbc, truth).tables("public")).finds();
    }

    private Set<String> canary(Canary.Leak leak) throws Exception {
        var owner = owner();
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(owner));
        var canary = new Canary(leak, truth, JdbcClient.create(owner), transactions);
        canary.prepare();
        return hunt("canary", canary::put);
    }

    /** Members in an order of their own, and the urn. */
    private void prepare() throws Exception {
        var jdbc = JdbcClient.create(owner());
        var urn = truth.tellers.urn();
        UrnFixtures.made(jdbc, urns, transaction, urn);
        for (var each : truth.ballots) new UrnFixtures(jdbc).member(each.organisation(), urn.poll());
    }

    private Set<String> hunt(String schema, BiFunction<UUID, List<Handed>, List<Answer>> storage) throws Exception {
        var traces = new Traces(JdbcClient.create(owner()), truth);
        var since = traces.walPosition();
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var canary = (Logger) LoggerFactory.getLogger(Canary.class);
        canary.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
        canary.addAppender(lines);
        castAll(storage);
        logger.detachAppender(lines);
        var all = new ArrayList<>(traces.tables(schema));
        all.addAll(traces.wal(installation.data(), since));
        all.addAll(traces.log(
                "log",
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList()));
        all.addAll(traces.log(
                "postgres log", Files.readAllLines(installation.data().resolve("postgres/log"))));
        return new Hunt(truth, all).finds();
    }

    /** In random order, five at a time: the smallest groups there are. */
    private void castAll(BiFunction<UUID, List<Handed>, List<Answer>> storage) {
        var order = new ArrayList<>(truth.ballots);
        Collections.shuffle(order);
        try (var gathering = new Gathering(Casting.ENOUGH, Duration.ofMinutes(1), storage);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var at = 0; at < order.size(); at += Casting.ENOUGH)
                order.subList(at, at + Casting.ENOUGH).stream()
                        .map(each -> CompletableFuture.supplyAsync(() -> add(gathering, each), threads))
                        .toList()
                        .forEach(each -> assertThat(each.join()).isEqualTo(Answer.RECEIVED));
        }
    }

    private static Answer add(Gathering gathering, Handed handed) {
        try {
            return gathering
                    .add(Bundle.of(handed.organisation().value(), handed))
                    .join()
                    .getFirst();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private DriverManagerDataSource owner() throws IOException {
        var password = Files.readString(installation.data().resolve("postgres/password"))
                .strip();
        return new DriverManagerDataSource(pool.getJdbcUrl(), "postgres", password);
    }
}
