package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.identity.OfficeProposal.Kind;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class OfficeTests {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    OfficeHolding offices;

    @Autowired
    OfficeProposals proposals;

    @Autowired
    TransactionTemplate transaction;

    private static final List<PersonId> OFFICERS = Stream.of(
                    "officer-sample", "officer-example", "registrar-model", "editor-specimen")
            .map(DemonstrationPeople::id)
            .toList();

    private static Secretary officer(int number) {
        return new Secretary(OFFICERS.get(number));
    }

    private PersonId somebody() {
        var id = PersonId.random();
        transaction.executeWithoutResult(status -> persons.enter(
                id, Multilingual.of(Language.ENGLISH, "New Example"), id + "@example.org", Language.ENGLISH));
        return id;
    }

    private boolean holds(PersonId person, Role role) {
        return persons.find(person).orElseThrow().roles().contains(role);
    }

    @Test
    void neededAreTwoOthersOrAsManyAsThereAre() {
        var person = PersonId.random();
        for (var officers = 1; officers < 5; officers++) {
            var all = IntStream.range(0, officers)
                    .mapToObj(each -> PersonId.random())
                    .toList();
            var proposal = new OfficeProposal(
                    UUID.randomUUID(),
                    Kind.APPOINTMENT,
                    person,
                    Role.SECRETARIAT,
                    "reason",
                    all.getFirst(),
                    Instant.EPOCH,
                    List.of(),
                    null);
            assertThat(proposal.needed(all)).isEqualTo(Math.min(2, officers - 1));
        }
    }

    @Test
    void anOfficerIsMadeByThreeAndUnmadeByThree() {
        var person = somebody();
        var id = offices.propose(Kind.APPOINTMENT, person, Role.SECRETARIAT, "Needed.", officer(0))
                .id();
        offices.approve(id, officer(1));
        assertThat(holds(person, Role.SECRETARIAT)).isFalse();
        offices.approve(id, officer(2));
        assertThat(holds(person, Role.SECRETARIAT)).isTrue();

        var end = offices.propose(Kind.END, person, Role.SECRETARIAT, "No longer needed.", officer(0))
                .id();
        offices.approve(end, officer(1));
        offices.approve(end, officer(2));
        assertThat(holds(person, Role.SECRETARIAT)).isFalse();
    }

    @Test
    void nobodyApprovesTheirOwnProposalNorTwice() {
        var id = offices.propose(Kind.APPOINTMENT, somebody(), Role.OPERATOR, "Needed.", officer(0))
                .id();
        assertThatThrownBy(() -> offices.approve(id, officer(0))).isInstanceOf(Refusal.class);
        offices.approve(id, officer(1));
        assertThatThrownBy(() -> offices.approve(id, officer(1))).isInstanceOf(Refusal.class);
        offices.withdraw(id, officer(0));
        assertThatThrownBy(() -> offices.approve(id, officer(2))).isInstanceOf(Refusal.class);
    }

    @Test
    void theDatabaseRefusesOnesOwnApprovalToo() {
        var id = offices.propose(Kind.APPOINTMENT, somebody(), Role.OPERATOR, "Needed.", officer(0))
                .id();
        assertThatThrownBy(() -> proposals.approve(id, OFFICERS.getFirst()))
                .isInstanceOf(DataIntegrityViolationException.class);
        offices.withdraw(id, officer(0));
    }

    @Test
    void anObserverNeedsNobodysApproval() {
        var person = somebody();
        offices.propose(Kind.APPOINTMENT, person, Role.OBSERVER, "United Nations.", officer(0));
        assertThat(holds(person, Role.OBSERVER)).isTrue();
    }

    @Test
    void officersWalkThroughAnAppointmentOnTheirPages() {
        var mail = "walk-" + UUID.randomUUID() + "@example.org";
        var first = WebUser.of(port).signInAs("secretariat");
        first.get("/secretariat/officers");
        first.submit("form[action$=appointments]", Map.of("role", "secretariat", "mail", mail, "reason", "Needed."));
        assertThat(first.page().status()).isEqualTo(422);
        first.submit("form[action$=appointments]", Map.of("name_en", "Walk Example"));
        assertThat(first.page().text()).contains("Proposed.", "Walk Example", "2 more approvals");
        assertThat(first.page().html().select("li:contains(Walk Example) form[action$=approval]"))
                .isEmpty();
        var second = WebUser.of(port).signInAs("second-officer");
        second.get("/en/secretariat/officers");
        second.submit("li.card:contains(Walk Example) form[action$=approval]", Map.of());
        assertThat(second.page().text()).contains("One more approval");
        var open = proposals.open().stream()
                .filter(each -> each.person()
                        .equals(persons.withMail(mail).orElseThrow().id()))
                .findFirst()
                .orElseThrow();
        offices.approve(open.id(), officer(2));
        assertThat(second.get("/en/secretariat/officers").text()).contains("Walk Example");
        offices.resign(Role.SECRETARIAT, open.person());
    }

    @Test
    void theReasonForEndingAnOfficeStaysTypedWhenItDoesNotFit() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/officers");
        var form = officer.page().one("form[action$=secretariat/end]");
        var field = form.select("textarea").attr("name");
        officer.submit("form[action='" + form.attr("action") + "']", Map.of(field, "y".repeat(1001)));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("details[open] textarea").wholeText()).isEqualTo("y".repeat(1001));
        assertThat(officer.page().one("#" + field + "-error").text()).contains("1,000");
    }

    @Test
    void othersMayNotLook() {
        for (var role : List.of("principal", "operator", "observer"))
            for (var path : List.of("/secretariat/officers", "/secretariat/people"))
                assertThat(WebUser.of(port).signInAs(role).get(path).status()).isEqualTo(403);
    }

    @Test
    void aCodeOnPaperOpensTheAccountOnceAndIsRecorded() {
        var person = somebody();
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/people?q=" + person + "%40example");
        officer.follow("main ul.list a");
        assertThat(officer.submit("form[action$=paper-codes]", Map.of()).status())
                .isEqualTo(422);
        officer.submit("form[action$=paper-codes]", Map.of("basis", "At the desk, passport seen"));
        var code = officer.page().one("main code").text();
        var user = WebUser.of(port);
        user.get("/sign-in");
        user.submit("form:has(#code)", Map.of("code", code));
        assertThat(user.get("/me").one("h1").text()).isEqualTo("New Example");
        var again = WebUser.of(port);
        again.get("/sign-in");
        assertThat(again.submit("form:has(#code)", Map.of("code", code)).status())
                .isEqualTo(422);
    }

    @Test
    void noCodeOnPaperForAnOfficer() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/people/" + OFFICERS.get(1));
        officer.submit("form[action$=paper-codes]", Map.of("basis", "Lost phone"));
        assertThat(officer.page().status()).isEqualTo(409);
    }
}
