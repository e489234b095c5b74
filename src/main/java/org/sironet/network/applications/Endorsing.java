package org.sironet.network.applications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sironet.identity.Persons;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.network.Standing;
import org.sironet.shell.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members speak for an applicant: they are asked, and their principals endorse. */
@Service
class Endorsing {

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Memberships memberships;
    private final Delegations delegations;
    private final Persons persons;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Endorsing(
            JdbcClient jdbc,
            Applications applications,
            Memberships memberships,
            Delegations delegations,
            Persons persons,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.memberships = memberships;
        this.delegations = delegations;
        this.persons = persons;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those in good standing today, which may endorse. */
    List<OrganisationId> members() {
        return memberships.inGoodStanding(memberships.today());
    }

    /** Asks a member's principal, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(ApplicationId application, OrganisationId member) {
        var first =
                jdbc.sql("""
                insert into endorsement_request (application, organisation, asked_at) values (?, ?, ?)
                    on conflict do nothing""").params(application.value(), member.value(), now()).update() == 1;
        if (first) write(application, member, "mail.endorsement-asked");
    }

    /** The applicant asks one more. */
    @Transactional
    public void askAnother(ApplicationId application, OrganisationId member) {
        if (!(applications.lock(application).orElseThrow(Refusal::notFound) instanceof Application.Submitted))
            throw Refusal.conflict("refused.not-in-review");
        ask(application, member);
    }

    /** Reminds those who were asked and have not endorsed; the secretariat does it, or the applicant once more. */
    @Transactional
    public int remind(ApplicationId application) {
        var waiting = jdbc.sql("""
                update endorsement_request r set reminded_at = ? where application = ?
                   and not exists (select from endorsement e
                                    where e.application = r.application and e.organisation = r.organisation)
                returning organisation""")
                .params(now(), application.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
        waiting.forEach(member -> write(application, member, "mail.endorsement-reminder"));
        return waiting.size();
    }

    private void write(ApplicationId application, OrganisationId member, String key) {
        var asking = applications.find(application).orElseThrow(Refusal::notFound);
        delegations.of(member).stream()
                .filter(held -> held.office() == Delegations.Office.PRINCIPAL)
                .flatMap(held -> persons.find(held.person()).stream())
                .filter(person -> person.mail() != null)
                .forEach(person -> outbox.post(Letter.to(
                                String.valueOf(person.mail()),
                                person.language() == null ? Language.ENGLISH : person.language(),
                                key,
                                Applying.name(asking))
                        .forPerson(person.id())
                        .leadingTo("/endorsements/" + application + "?for=" + member)));
    }

    List<OrganisationId> asked(ApplicationId application) {
        return jdbc.sql("select organisation from endorsement_request where application = ? order by asked_at")
                .param(application.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Applications that wait for this member's word. */
    List<Application> waitingFor(OrganisationId member) {
        return jdbc
                .sql("""
                select r.application from endorsement_request r join application a on a.id = r.application
                 where r.organisation = ? and a.open
                   and not exists (select from endorsement e
                                    where e.application = r.application and e.organisation = r.organisation)
                 order by r.asked_at""")
                .param(member.value())
                .query((row, number) -> new ApplicationId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(id -> applications.find(id).stream())
                .toList();
    }

    @Transactional
    public void endorse(ApplicationId id, Principal by, String note) {
        enter(
                id,
                new Application.Endorsement(
                        by.organisation(), by.person(), note, clock.instant(), Basis.office("principal")),
                Actor.of(by.person(), by.organisation()));
    }

    /** What came by letter, entered by an officer. */
    @Transactional
    public void endorseOnBehalf(ApplicationId id, OrganisationId member, String note, PersonId officer, String letter) {
        enter(
                id,
                new Application.Endorsement(member, null, note, clock.instant(), Basis.onBehalf(letter)),
                Actor.of(officer, member));
    }

    private void enter(ApplicationId id, Application.Endorsement endorsement, Actor by) {
        if (!(applications.lock(id).orElseThrow(Refusal::notFound) instanceof Application.Submitted))
            throw Refusal.conflict("refused.not-in-review");
        var standing = memberships.standing(endorsement.organisation(), memberships.today());
        if (standing.filter(Standing.MEMBER::equals).isEmpty()) throw Refusal.forbidden("refused.endorser-standing");
        if (!applications.endorse(id, endorsement)) throw Refusal.conflict("refused.endorsed-already");
        journal.record(Entry.of("application.endorsed", Applying.subject(id), by, endorsement.basis()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
