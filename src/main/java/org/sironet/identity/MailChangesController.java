package org.sironet.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.sironet.identity.Accounts.MailChange;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new address counts when its owner has answered from it, signed in; the old one is told. */
@Controller
class MailChangesController {

    private final Persons persons;
    private final Accounts accounts;
    private final SignInRequests requests;
    private final Limits limits;
    private final Outbox outbox;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MailChangesController(
            Persons persons,
            Accounts accounts,
            SignInRequests requests,
            Limits limits,
            Outbox outbox,
            Journal journal,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.accounts = accounts;
        this.requests = requests;
        this.limits = limits;
        this.outbox = outbox;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/me/mail-changes/new")
    ModelAndView form(SignedIn me, Form form) {
        return page(me, Form.empty());
    }

    private ModelAndView page(SignedIn me, Form form) {
        var mail = persons.active(me.person()).orElseThrow(Refusal::signIn).mail();
        return Pages.of("identity/me/mail", mail == null ? "" : mail, form);
    }

    /** Says nothing of whether the address has an account; that shows to its owner, when the mail is answered. */
    @PostMapping("/me/mail-changes")
    Object create(SignedIn me, Frame frame, Form form, HttpServletResponse response) {
        var address = form.mail("mail");
        if (!form.sound()) return page(me, form);
        limits.count(Limit.MAIL_CHANGES, Secrets.hash(me.person().toString()));
        var token = Secrets.token();
        transaction.executeWithoutResult(status -> {
            accounts.propose(new MailChange(me.person(), address), token);
            outbox.post(Letter.to(address, frame.language(), "mail.mail-change")
                    .forPerson(me.person())
                    .leadingTo("/me/mail-changes/" + token)
                    .keptSecret());
        });
        return Confirmations.redirect(frame, response, "/me", "done.mail-asked");
    }

    @GetMapping("/me/mail-changes/{token}")
    ModelAndView show(@PathVariable String token, SignedIn me) {
        var change = accounts.proposed(me.person(), token).orElseThrow(Refusal::notFound);
        return new ModelAndView(
                "identity/me/mail-change", java.util.Map.of("token", token, "address", change.address()));
    }

    @PostMapping("/me/mail-changes/{token}")
    Object confirm(@PathVariable String token, SignedIn me, Frame frame, HttpServletResponse response) {
        var change = accounts.proposed(me.person(), token).orElseThrow(Refusal::notFound);
        try {
            transaction.executeWithoutResult(status -> carryOut(change));
        } catch (DuplicateKeyException justTaken) {
            throw Refusal.conflict("refused.mail-taken");
        }
        return Confirmations.redirect(frame, response, "/me", "done.mail-changed");
    }

    private void carryOut(MailChange change) {
        var before = persons.active(change.person()).orElseThrow(Refusal::notFound);
        if (!accounts.carryOut(change)) throw Refusal.conflict("refused.mail-taken");
        requests.forget(change.person());
        var old = before.mail();
        if (old != null)
            outbox.post(Letter.to(old, before.reading(), "mail.mail-changed").forPerson(change.person()));
        journal.record(Entry.of(
                "person.mail-changed", PaperCodes.subject(change.person()), Actor.of(change.person()), Basis.OWN));
    }
}
