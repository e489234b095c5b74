package org.sironet.assembly.polls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tellers counted, round by round: two must agree. */
@Repository
public class HandCounts {

    /** A teller's figures. */
    public record Figures(int yes, int no, int abstain) {

        int inAll() {
            return yes + no + abstain;
        }
    }

    /** One entry. */
    public record Count(int round, PersonId teller, Figures figures) {}

    private final JdbcClient jdbc;

    HandCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> of(UUID poll) {
        return jdbc.sql("select * from poll_count where poll = ? order by round, at")
                .param(poll)
                .query((row, number) -> new Count(
                        row.getInt("round"),
                        new PersonId(row.getObject("teller", UUID.class)),
                        new Figures(row.getInt("yes"), row.getInt("no"), row.getInt("abstain"))))
                .list();
    }

    /** The round in which tellers are counting: a new one once two of the last have differed. */
    public int round(UUID poll) {
        var last = Math.max(
                first(poll), of(poll).stream().mapToInt(Count::round).max().orElse(1));
        var figures = of(poll).stream().filter(each -> each.round() == last).toList();
        return figures.size() >= 2 && agreed(poll).isEmpty() ? last + 1 : last;
    }

    /** The round from which on counts decide: the first, or the one that was ordered last. */
    private int first(UUID poll) {
        return jdbc.sql("select coalesce(max(round), 1) from poll_count_again where poll = ?")
                .param(poll)
                .query(Integer.class)
                .single();
    }

    void again(UUID poll, String reason, PersonId by, java.time.Instant at) {
        jdbc.sql("insert into poll_count_again (poll, round, reason, at, by) values (?, ?, ?, ?, ?)")
                .param(poll)
                .param(of(poll).stream().mapToInt(Count::round).max().orElse(1) + 1)
                .param(reason)
                .param(Columns.write(at))
                .param(by.value())
                .update();
    }

    /** What two tellers of one round have found alike. */
    public Optional<Figures> agreed(UUID poll) {
        var first = first(poll);
        Map<Integer, List<Count>> rounds =
                of(poll).stream().filter(each -> each.round() >= first).collect(Collectors.groupingBy(Count::round));
        return rounds.values().stream()
                .filter(each -> each.size() >= 2)
                .filter(each -> each.stream().map(Count::figures).distinct().count() == 1)
                .map(each -> each.getFirst().figures())
                .findFirst();
    }

    /** @return false when this teller has counted in this round */
    boolean add(UUID poll, int round, PersonId teller, Figures figures, java.time.Instant at) {
        return jdbc.sql("""
                insert into poll_count (poll, round, teller, yes, no, abstain, at) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""")
                        .param(poll)
                        .param(round)
                        .param(teller.value())
                        .param(figures.yes())
                        .param(figures.no())
                        .param(figures.abstain())
                        .param(Columns.write(at))
                        .update()
                == 1;
    }
}
