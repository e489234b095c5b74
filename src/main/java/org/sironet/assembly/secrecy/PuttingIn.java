package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a group of ballots into an urn: first who voted, by the members' ids; then the ballots, by their codes. So within
 * the group neither the order of rows nor of the log tells which belongs to whom.
 */
@Repository
class PuttingIn {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final Urns urns;

    PuttingIn(JdbcClient jdbc, Urns urns) {
        this.jdbc = jdbc;
        this.urns = urns;
    }

    /**
     * @param group as it came in, of one poll
     * @return what became of each, in the same order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Answer> put(UUID poll, List<Handed> group) {
        if (!urns.holdOpen(poll)) return Collections.nCopies(group.size(), Answer.CLOSED);
        var codes = codes(poll, group);
        var voted = voted(poll, group);
        var chosen = new TreeMap<String, Handed>();
        var byMember = new HashMap<OrganisationId, Handed>();
        var answers = new ArrayList<Answer>();
        for (var each : group) answers.add(answer(each, codes, voted, chosen, byMember));
        var written = write(poll, byMember.keySet());
        chosen.values().removeIf(each -> !written.contains(each.organisation()));
        write(poll, chosen);
        byMember.keySet().removeAll(written);
        if (!byMember.isEmpty()) lookAgain(poll, group, byMember.keySet(), answers);
        return answers;
    }

    /** What is known of those who have voted before: nothing is written for them, so they need not wait. */
    Map<OrganisationId, Answer> before(Bundle bundle) {
        var voted = voted(bundle.poll(), bundle.ballots());
        if (voted.isEmpty()) return Map.of();
        var codes = codes(bundle.poll(), bundle.ballots());
        var before = new HashMap<OrganisationId, Answer>();
        for (var each : bundle.ballots())
            if (voted.contains(each.organisation()))
                before.put(
                        each.organisation(),
                        codes.contains(each.code()) ? Answer.RECEIVED_BEFORE : Answer.ANOTHER_BEFORE);
        return before;
    }

    /** Another process was first for some members. */
    private void lookAgain(UUID poll, List<Handed> group, Set<OrganisationId> late, List<Answer> answers) {
        var codes = codes(poll, group);
        for (var at = 0; at < answers.size(); at++) {
            var each = group.get(at);
            if (late.contains(each.organisation()))
                answers.set(at, codes.contains(each.code()) ? Answer.RECEIVED_BEFORE : Answer.ANOTHER_BEFORE);
        }
    }

    private static Answer answer(
            Handed each,
            Set<String> codes,
            Set<OrganisationId> voted,
            Map<String, Handed> chosen,
            Map<OrganisationId, Handed> byMember) {
        var code = each.code();
        var before = byMember.get(each.organisation());
        if (before != null) return before.code().equals(code) ? Answer.RECEIVED_BEFORE : Answer.ANOTHER_BEFORE;
        if (voted.contains(each.organisation()))
            return codes.contains(code) ? Answer.RECEIVED_BEFORE : Answer.ANOTHER_BEFORE;
        if (codes.contains(code) || chosen.containsKey(code)) return Answer.TAKEN;
        chosen.put(code, each);
        byMember.put(each.organisation(), each);
        return Answer.RECEIVED;
    }

    private Set<String> codes(UUID poll, List<Handed> group) {
        return jdbc
                .sql("select code from sealed_ballot where poll = ? and code = any (?)")
                .param(poll)
                .param(group.stream().map(each -> each.ballot().code()).toArray(byte[][]::new))
                .query(byte[].class)
                .list()
                .stream()
                .map(HEX::formatHex)
                .collect(toSet());
    }

    private Set<OrganisationId> voted(UUID poll, List<Handed> group) {
        return jdbc
                .sql("select organisation from secret_voted where poll = ? and organisation = any (?)")
                .param(poll)
                .param(ids(group.stream().map(Handed::organisation).toList()))
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .collect(toSet());
    }

    /** Those that another process has written meanwhile are not among the answer. */
    private Set<OrganisationId> write(UUID poll, Collection<OrganisationId> members) {
        return jdbc.sql("""
                insert into secret_voted (poll, organisation)
                select ?, organisation from unnest(?::uuid[]) as organisation order by organisation
                    on conflict do nothing
                returning organisation""").param(poll).param(ids(members)).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .collect(toSet());
    }

    private void write(UUID poll, TreeMap<String, Handed> ballots) {
        var contents = ballots.values().stream().map(each -> each.ballot().bytes());
        jdbc.sql("""
                insert into sealed_ballot
                select ?, sha256(content), content from unnest(?::bytea[]) as content order by 2""").param(poll).param(contents.toArray(byte[][]::new)).update();
    }

    private static UUID[] ids(Collection<OrganisationId> members) {
        return members.stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
    }
}
