package org.sironet.assembly.secrecy;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A storage that leaks on purpose, each in another way, so that the hunt shows what it can find. */
record Canary(Leak leak, Truth truth, JdbcClient jdbc, TransactionTemplate transaction) {

    private static final AtomicLong ARRIVALS = new AtomicLong();

    /** What it does wrong. */
    enum Leak {
        NONE,
        CHOICE_IN_PLAIN,
        CHOICE_AS_A_NUMBER,
        ROW_ORDER,
        TRANSACTION,
        LOG_LINE,
        TIME,
        WRITTEN_AND_DELETED
    }

    void prepare() {
        jdbc.sql("drop schema if exists canary cascade").update();
        jdbc.sql("create schema canary").update();
        jdbc.sql("create table canary.voted (organisation uuid primary key, at timestamptz, mark text)")
                .update();
        jdbc.sql("create table canary.ballot (code bytea primary key, at timestamptz)")
                .update();
    }

    List<Answer> put(UUID poll, List<Handed> group) {
        if (leak == Leak.TRANSACTION)
            group.forEach(each -> transaction.executeWithoutResult(any -> write(List.of(each))));
        else transaction.executeWithoutResult(any -> write(group));
        return Collections.nCopies(group.size(), Answer.RECEIVED);
    }

    private void write(List<Handed> group) {
        var order = leak == Leak.ROW_ORDER ? "" : "order by 1";
        jdbc.sql("insert into canary.voted select * from unnest(?::uuid[], ?::timestamptz[], ?::text[]) " + order)
                .param(group.stream().map(each -> each.organisation().value()).toArray(UUID[]::new))
                .param(times(group))
                .param(group.stream().map(this::mark).toArray(String[]::new))
                .update();
        jdbc.sql("insert into canary.ballot select * from unnest(?::bytea[], ?::timestamptz[]) " + order)
                .param(group.stream().map(each -> each.ballot().code()).toArray(byte[][]::new))
                .param(times(group))
                .update();
        if (leak == Leak.LOG_LINE) group.forEach(Canary::log);
        if (leak == Leak.WRITTEN_AND_DELETED) group.forEach(this::writeAndDelete);
    }

    /** Arrival, a microsecond apart. */
    private String[] times(List<Handed> group) {
        return group.stream()
                .map(each -> leak == Leak.TIME
                        ? java.time.Instant.EPOCH
                                .plus(ARRIVALS.incrementAndGet(), java.time.temporal.ChronoUnit.MICROS)
                                .toString()
                        : "2026-01-01T00:00:00Z")
                .toArray(String[]::new);
    }

    private String mark(Handed handed) {
        var choice = truth.choices.get(truth.ballots.indexOf(handed));
        return switch (leak) {
            case CHOICE_IN_PLAIN -> choice;
            case CHOICE_AS_A_NUMBER -> String.valueOf(2 * truth.ballots.indexOf(handed) + truth.number(choice));
            default -> "";
        };
    }

    private static void log(Handed handed) {
        LoggerFactory.getLogger(Canary.class).info("voted: {}", handed.organisation());
        LoggerFactory.getLogger(Canary.class)
                .info("ballot: {}", HexFormat.of().formatHex(handed.ballot().code()));
    }

    private void writeAndDelete(Handed handed) {
        jdbc.sql("create table if not exists canary.passing (organisation uuid, code bytea)")
                .update();
        jdbc.sql("insert into canary.passing values (?, ?)")
                .params(handed.organisation().value(), handed.ballot().code())
                .update();
        jdbc.sql("delete from canary.passing").update();
    }
}
