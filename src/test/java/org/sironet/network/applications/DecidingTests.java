package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.Organisations;
import org.sironet.network.Standing;
import org.sironet.network.applications.Application.Endorsement;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class DecidingTests {

    private static final Basis OFFICE = Basis.office("secretariat");

    @Autowired
    private Applications applications;

    @Autowired
    private Applying applying;

    @Autowired
    private Deciding deciding;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Persons persons;

    @Autowired
    private Rules rules;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void admittingTwiceAtOnceGivesOneMember() throws Exception {
        var id = endorsed();
        var officer = officer();
        var outcomes = both(
                () -> deciding.admit(id, "Met.", OFFICE, officer), () -> deciding.admit(id, "Met.", OFFICE, officer));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "refused.decided-already");
        assertThat(applications.decisions(id)).hasSize(1);
    }

    @Test
    void admittingAndRefusingAtOnceGivesOneDecision() throws Exception {
        var id = endorsed();
        var officer = officer();
        var outcomes = both(() -> deciding.admit(id, "Met.", OFFICE, officer), () -> {
            deciding.refuse(id, "Not met.", OFFICE, officer);
            return id;
        });
        assertThat(outcomes).containsExactlyInAnyOrder("done", "refused.decided-already");
        assertThat(applications.decisions(id)).hasSize(1);
    }

    @Test
    void whoIsAdmittedIsAMemberFromTodayUnderANumber() {
        var organisation = deciding.admit(endorsed(), "Met.", OFFICE, officer());
        assertThat(memberships.standing(organisation, memberships.today())).contains(Standing.MEMBER);
        assertThat(memberships.standing(organisation, memberships.today().minusDays(1)))
                .isEmpty();
        assertThat(memberships.number(organisation)).isPresent();
    }

    @Test
    void whereABodyDecidesTheOfficeAloneDoesNot() {
        var id = endorsed();
        decides(ApplicationSettings.Deciding.ASSEMBLY);
        try {
            assertThatThrownBy(() -> deciding.admit(id, "Met.", OFFICE, officer()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refused.body-decides"));
            assertThat(deciding.admit(id, "Met.", new Basis(Basis.Kind.POLL, "12"), officer()))
                    .isNotNull();
        } finally {
            decides(ApplicationSettings.Deciding.SECRETARIAT);
        }
    }

    @Test
    void aRefusalIsAppealedOnceAndTheAppealNeedsABody() {
        var id = endorsed();
        deciding.refuse(id, "Not met.", OFFICE, officer());
        applying.appeal(id, "It is met.");
        assertThatThrownBy(() -> applying.appeal(id, "Again.")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deciding.admit(id, "Met.", OFFICE, officer())).isInstanceOf(Refusal.class);
        deciding.refuse(id, "Still not.", Basis.onBehalf("minutes of the assembly"), officer());
        assertThatThrownBy(() -> applying.appeal(id, "A third time.")).isInstanceOf(Refusal.class);
    }

    @Test
    void eachDecisionIsInTheJournal() {
        var id = endorsed();
        deciding.refuse(id, "Not met.", OFFICE, officer());
        assertThat(journal.history(Applying.subject(id)))
                .extracting(recorded -> recorded.entry().what())
                .containsExactly("application.started", "application.sent", "application.refused");
    }

    @Test
    void theDatabaseTakesNoSecondOpenApplicationOfARegistersEntry() {
        var identifier = UUID.randomUUID().toString();
        submit(start(), identifier);
        assertThat(applications.submit(start(), 2017, "EX", identifier)).isFalse();
    }

    @Test
    void theProgramCannotChangeADecision() {
        var id = endorsed();
        deciding.refuse(id, "Not met.", OFFICE, officer());
        assertThatThrownBy(() -> jdbc.sql("update application_decision set reason = ?")
                        .param("")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void decides(ApplicationSettings.Deciding who) {
        transaction.executeWithoutResult(status -> rules.set(
                ApplicationSettings.WHO_DECIDES,
                who,
                java.time.Instant.now(),
                Actor.PROGRAM,
                Basis.provisional("test")));
    }

    private ApplicationId endorsed() {
        var id = start();
        submit(id, UUID.randomUUID().toString());
        for (var number = 0; number < 2; number++) {
            var member = transaction.execute(status -> organisations.enter(
                    OrganisationProfile.of(
                            Multilingual.of(Language.ENGLISH, "Member " + UUID.randomUUID()), Country.of("KE")),
                    Actor.PROGRAM,
                    OFFICE));
            applications.endorse(
                    id,
                    new Endorsement(member, null, "We know them.", java.time.Instant.now(), Basis.onBehalf("letter")));
        }
        return id;
    }

    private ApplicationId start() {
        var id = applying.start("office@example.org", Language.ENGLISH).id();
        applications.save(
                id,
                new Answers(Map.of(
                        "name_en", List.of("Applicant " + id),
                        "country", List.of("NP"),
                        "city_en", List.of("Sampletown"),
                        "kind", List.of("recognised"),
                        "founded", List.of("2001"),
                        "principal", List.of("Maya Example"),
                        "principal_mail", List.of(id + "@example.org"))));
        return id;
    }

    private void submit(ApplicationId id, String identifier) {
        assertThat(applications.submit(id, 2017, "EX", identifier)).isTrue();
        transaction.executeWithoutResult(status -> journal.record(
                org.sironet.journal.Entry.of("application.sent", Applying.subject(id), Actor.PROGRAM, Basis.OWN)));
    }

    private PersonId officer() {
        return transaction.execute(status ->
                persons.enter(PersonId.random(), Multilingual.of(Language.ENGLISH, "Officer"), null, Language.ENGLISH));
    }

    private static List<String> both(Callable<Object> one, Callable<Object> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(one, other));
            return List.of(outcome(outcomes.get(0)), outcome(outcomes.get(1)));
        }
    }

    private static String outcome(java.util.concurrent.Future<?> future) throws InterruptedException {
        try {
            future.get();
            return "done";
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause() instanceof Refusal refusal ? refusal.key() : String.valueOf(failed.getCause());
        }
    }
}
