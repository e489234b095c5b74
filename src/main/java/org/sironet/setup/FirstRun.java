package org.sironet.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.sironet.store.Installation;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An empty network gets its name and its first secretariat account. Only who sees the server's console can: the code
 * printed there is asked for.
 */
@Service
class FirstRun {

    private static final String DIGITS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final Installation installation;
    private final JdbcClient jdbc;
    private final Rules rules;
    private final Persons persons;
    private final Journal journal;
    private final Clock clock;
    private final String code;
    private volatile boolean over;

    FirstRun(Installation installation, JdbcClient jdbc, Rules rules, Persons persons, Journal journal, Clock clock) {
        this.installation = installation;
        this.jdbc = jdbc;
        this.rules = rules;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
        this.code = new SecureRandom()
                .ints(10, 0, DIGITS.length())
                .mapToObj(index -> String.valueOf(DIGITS.charAt(index)))
                .reduce("", String::concat);
    }

    /** What the first run enters. */
    record Network(
            Multilingual name,
            Country home,
            List<Language> languages,
            ZoneId zone,
            String officer,
            String mail,
            Language language) {}

    /** Whether nobody holds an office yet. */
    boolean awaited() {
        if (over || installation.demo()) return false;
        over = jdbc.sql("select exists (select from office)")
                .query(Boolean.class)
                .single();
        return !over;
    }

    boolean opens(String typed) {
        return typed.strip().equalsIgnoreCase(code);
    }

    @EventListener
    void announce(WebServerInitializedEvent started) {
        if (awaited())
            System.out.println(
                    "This network is empty. Set it up at " + installation.url() + "/first-run with the code " + code);
    }

    /** Two first runs at once: the lock lets one of them find that it is too late. */
    @Transactional
    PersonId set(Network network) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sironet.first-run'))")
                .query()
                .listOfRows();
        if (!awaited()) throw Refusal.conflict("refused.first-run-over");
        var officer = persons.enter(
                PersonId.random(),
                Multilingual.of(network.language(), network.officer()),
                network.mail(),
                network.language());
        var by = Actor.of(officer);
        var basis = Basis.provisional("first-run");
        persons.appoint(officer, Role.SECRETARIAT, basis);
        persons.appoint(officer, Role.OPERATOR, basis);
        rules.set(NetworkSettings.NAME, network.name(), clock.instant(), by, basis);
        rules.set(NetworkSettings.HOME, network.home(), clock.instant(), by, basis);
        rules.set(NetworkSettings.LANGUAGES, network.languages(), clock.instant(), by, basis);
        rules.set(NetworkSettings.ZONE, network.zone(), clock.instant(), by, basis);
        journal.record(Entry.of("network.founded", new Subject("person", officer.value()), by, basis));
        return officer;
    }
}
