package org.sironet.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.sironet.identity.OfficeProposal.Kind;
import org.sironet.identity.OfficeProposal.Outcome;
import org.sironet.identity.page.OfficersPage;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The network-wide offices: who holds them, and what is proposed. */
@Controller
class OfficersController {

    private static final String PATH = "/secretariat/officers";

    private final OfficeHolding offices;
    private final OfficeProposals proposals;
    private final Persons persons;
    private final TransactionTemplate transaction;

    OfficersController(
            OfficeHolding offices, OfficeProposals proposals, Persons persons, TransactionTemplate transaction) {
        this.offices = offices;
        this.proposals = proposals;
        this.persons = persons;
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    Object index(Secretary secretary, Frame frame) {
        return Pages.of("identity/officers/index", page(secretary, frame), Form.empty());
    }

    /** Somebody without an account gets one; an office only when others agree. */
    @PostMapping("/secretariat/officers/appointments")
    Object propose(Secretary secretary, Frame frame, Form form, HttpServletResponse response) {
        var names = new LinkedHashMap<Language, String>();
        for (var language : Language.OF_PAGES)
            form.optional("name_" + language.tag(), 200).ifPresent(name -> names.put(language, name));
        var mail = form.mail("mail");
        var role = form.parsed("role", 20, Roles::of, "error.choice");
        if (role.isEmpty()) form.refuse("role", "error.required");
        var reason = form.text("reason", 1000);
        var known = form.sound() ? persons.withMail(mail) : java.util.Optional.<Persons.Person>empty();
        if (form.sound() && known.isEmpty() && names.isEmpty()) form.refuse("name_en", "error.name-for-new");
        if (!form.sound() || role.isEmpty()) return Pages.of("identity/officers/index", page(secretary, frame), form);
        var outcome = transaction.execute(status -> {
            var person = persons.enter(PersonId.random(), new Multilingual(names), mail, frame.language());
            return offices.propose(Kind.APPOINTMENT, person, role.get(), reason, secretary);
        });
        return Confirmations.redirect(frame, response, PATH, done(outcome));
    }

    @PostMapping("/secretariat/officers/{person}/{office}/end")
    Object proposeEnd(
            @PathVariable UUID person,
            @PathVariable String office,
            Secretary secretary,
            Frame frame,
            Form form,
            HttpServletResponse response) {
        var role = role(office);
        var reason = form.text(OfficersPage.reason(person.toString(), Roles.word(role)), 1000);
        if (!form.sound()) return Pages.of("identity/officers/index", page(secretary, frame), form);
        if (person.equals(secretary.person().value())) {
            offices.resign(role, secretary.person());
            return Confirmations.redirect(frame, response, "/me", "done.resigned");
        }
        var outcome = offices.propose(Kind.END, new PersonId(person), role, reason, secretary);
        return Confirmations.redirect(frame, response, PATH, done(outcome));
    }

    private static Role role(String word) {
        try {
            return Roles.of(word);
        } catch (IllegalArgumentException none) {
            throw org.sironet.shell.Refusal.notFound();
        }
    }

    @PostMapping("/secretariat/officers/proposals/{id}/approval")
    View approve(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        offices.approve(id, secretary);
        return Confirmations.redirect(
                frame, response, PATH, done(proposals.find(id).orElseThrow()));
    }

    @PostMapping("/secretariat/officers/proposals/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        offices.withdraw(id, secretary);
        return Confirmations.redirect(frame, response, PATH, "done.proposal-withdrawn");
    }

    private static String done(@org.jspecify.annotations.Nullable OfficeProposal proposal) {
        if (proposal == null || proposal.outcome() != Outcome.CARRIED) return "done.office-waits";
        return proposal.kind() == Kind.APPOINTMENT ? "done.office-given" : "done.office-ended";
    }

    private OfficersPage page(Secretary secretary, Frame frame) {
        var officers = offices.officers();
        var holders = Arrays.stream(Role.values())
                .filter(role -> role != Role.OBSERVER)
                .flatMap(role -> persons.withRole(role).stream()
                        .map(person -> new OfficersPage.Holder(
                                person.id().toString(),
                                frame.best(person.name()),
                                Roles.word(role),
                                person.id().equals(secretary.person()))))
                .toList();
        var observers = persons.withRole(Role.OBSERVER).stream()
                .map(person -> new OfficersPage.Holder(
                        person.id().toString(), frame.best(person.name()), Roles.word(Role.OBSERVER), false))
                .toList();
        var open = proposals.open();
        var names = persons.names(open.stream()
                .flatMap(each -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(each.person(), each.proposedBy()), each.approvals().stream()))
                .toList());
        return new OfficersPage(
                holders,
                observers,
                open.stream()
                        .map(each -> new OfficersPage.Proposal(
                                each.id().toString(),
                                each.kind() == Kind.END,
                                frame.best(names.getOrDefault(each.person(), Multilingual.EMPTY)),
                                Roles.word(each.role()),
                                each.reason(),
                                frame.best(names.getOrDefault(each.proposedBy(), Multilingual.EMPTY)),
                                each.proposedAt(),
                                each.approvals().stream()
                                        .map(officer -> frame.best(names.getOrDefault(officer, Multilingual.EMPTY)))
                                        .toList(),
                                Math.max(
                                        0,
                                        each.needed(officers) - each.approvals().size()),
                                each.mayBeApprovedBy(secretary.person()),
                                each.proposedBy().equals(secretary.person())))
                        .toList(),
                List.of("secretariat", "operator", "observer"));
    }
}
