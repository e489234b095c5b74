package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of openings: who opens, which shares were passed, what was found. */
@Repository
class Openings {

    static final int OPENERS = 2;
    static final Duration REST = Duration.ofMinutes(5);

    /**
     * What an opener has found.
     *
     * @param opened contents in their order
     * @param invalid ballots that did not open, or say nothing that was asked
     */
    record Found(List<String> opened, int invalid) {}

    /**
     * One attempt at opening an urn.
     *
     * @param openers tellers' numbers, in the order in which they came forward
     * @param passed tellers who have passed their shares to every opener
     * @param lists by opener
     * @param last when somebody did the last step
     */
    record Attempt(int number, List<Integer> openers, Set<Integer> passed, Map<Integer, Found> lists, Instant last) {

        /** Whether nothing has happened for so long that the tellers may begin anew: somebody has dropped out. */
        boolean rests(Instant now) {
            return !complete() && !now.isBefore(last.plus(REST));
        }

        boolean complete() {
            return lists.size() == OPENERS;
        }

        /** What both have found; empty when they differ, or are not ready. */
        Optional<Found> agreed() {
            var found = Set.copyOf(lists.values());
            return complete() && found.size() == 1
                    ? Optional.of(found.iterator().next())
                    : Optional.empty();
        }

        boolean differs() {
            return complete() && agreed().isEmpty();
        }
    }

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest. */
    Optional<Attempt> of(UUID poll) {
        return jdbc.sql("select max(attempt) from secret_opening where poll = ? having max(attempt) is not null")
                .param(poll)
                .query(Integer.class)
                .optional()
                .map(attempt -> new Attempt(
                        attempt,
                        openers(poll, attempt),
                        passed(poll, attempt),
                        lists(poll, attempt),
                        last(poll, attempt)));
    }

    private Instant last(UUID poll, int attempt) {
        return jdbc.sql("""
                select greatest(o.begun_at, (select max(at) from secret_opener x where x.poll = o.poll and x.attempt = o.attempt),
                       (select max(at) from secret_shares s where s.poll = o.poll and s.attempt = o.attempt),
                       (select max(at) from secret_list l where l.poll = o.poll and l.attempt = o.attempt))
                  from secret_opening o where o.poll = ? and o.attempt = ?""")
                .params(poll, attempt)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<Integer> openers(UUID poll, int attempt) {
        return jdbc.sql("select teller from secret_opener where poll = ? and attempt = ? order by place")
                .params(poll, attempt)
                .query(Integer.class)
                .list();
    }

    private Set<Integer> passed(UUID poll, int attempt) {
        var givers = jdbc
                .sql("select giver from secret_shares where poll = ? and attempt = ?")
                .params(poll, attempt)
                .query(Integer.class)
                .list()
                .stream()
                .collect(groupingBy(giver -> giver));
        return givers.values().stream()
                .filter(each -> each.size() == OPENERS)
                .map(List::getFirst)
                .collect(toSet());
    }

    private Map<Integer, Found> lists(UUID poll, int attempt) {
        var lists = new TreeMap<Integer, Found>();
        jdbc.sql("select opener, opened, invalid from secret_list where poll = ? and attempt = ?")
                .params(poll, attempt)
                .query(row -> {
                    var opened = (String[]) row.getArray("opened").getArray();
                    lists.put(row.getInt("opener"), new Found(Arrays.asList(opened), row.getInt("invalid")));
                });
        return lists;
    }

    void begin(UUID poll, int attempt, Instant at) {
        jdbc.sql("insert into secret_opening (poll, attempt, begun_at) values (?, ?, ?)")
                .params(poll, attempt, written(at))
                .update();
    }

    /** Another attempt by the same two, with the shares that were passed to them. */
    void again(UUID poll, int attempt, Instant at) {
        begin(poll, attempt + 1, at);
        jdbc.sql("""
                insert into secret_opener (poll, attempt, place, teller, at)
                select poll, attempt + 1, place, teller, ? from secret_opener where poll = ? and attempt = ?""").params(written(at), poll, attempt).update();
        jdbc.sql("""
                insert into secret_shares (poll, attempt, giver, opener, content, at)
                select poll, attempt + 1, giver, opener, content, ? from secret_shares where poll = ? and attempt = ?""").params(written(at), poll, attempt).update();
    }

    void come(UUID poll, int attempt, int place, int teller, Instant at) {
        jdbc.sql("insert into secret_opener (poll, attempt, place, teller, at) values (?, ?, ?, ?, ?)")
                .params(poll, attempt, place, teller, written(at))
                .update();
    }

    /** Once; sending again changes nothing. */
    void pass(UUID poll, int attempt, int giver, int opener, byte[] content, Instant at) {
        jdbc.sql("""
                insert into secret_shares (poll, attempt, giver, opener, content, at) values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing""").params(poll, attempt, giver, opener, content, written(at)).update();
    }

    Optional<byte[]> shares(UUID poll, int attempt, int giver, int opener) {
        return jdbc.sql("""
                select content from secret_shares where poll = ? and attempt = ? and giver = ? and opener = ?""")
                .params(poll, attempt, giver, opener)
                .query(byte[].class)
                .optional();
    }

    /** @return false when it was handed in before: sending again changes nothing */
    boolean list(UUID poll, int attempt, int opener, Found found, Instant at) {
        return jdbc.sql("""
                insert into secret_list (poll, attempt, opener, opened, invalid, at) values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing""")
                        .param(poll)
                        .param(attempt)
                        .param(opener)
                        .param(found.opened().toArray(String[]::new))
                        .param(found.invalid())
                        .param(written(at))
                        .update()
                == 1;
    }

    private static OffsetDateTime written(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
