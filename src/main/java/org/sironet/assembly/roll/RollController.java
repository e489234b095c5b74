package org.sironet.assembly.roll;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Attending;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The roll: who may vote and through whom; principals arrange it, anybody on it may challenge a credential. */
@Controller
class RollController {

    private static final int LONGEST = 1_000;

    private final RollPages pages;
    private final Accrediting accrediting;
    private final GivingProxies giving;

    RollController(RollPages pages, Accrediting accrediting, GivingProxies giving) {
        this.pages = pages;
        this.accrediting = accrediting;
        this.giving = giving;
    }

    @GetMapping("/sittings/{sitting}/roll")
    ModelAndView show(Attending attending, Onlooker looking, Form form, Frame frame) {
        var find = form.optional("find", 100).orElse("");
        var view =
                new ModelAndView("assembly/roll/show", Map.of("page", pages.page(looking, find, frame), "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The principal names who votes, or an alternate. */
    @PostMapping("/sittings/{sitting}/credentials")
    Object name(
            Principal principal,
            Attending attending,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var person = form.parsed("person", 40, UUID::fromString, "error.choice");
        if (person.isEmpty() && form.sound("person")) form.refuse("person", "error.required");
        if (!form.sound()) return show(attending, looking, form, frame);
        accrediting.name(
                attending.sitting(),
                principal.organisation(),
                new PersonId(person.orElseThrow()),
                form.typed("as").equals("alternate"),
                Actor.of(principal.person(), principal.organisation()),
                Basis.OWN);
        return back(attending.sitting(), frame, response, "done.credential-named");
    }

    /** A delegate or an alternate of the organisation takes over. */
    @PostMapping("/sittings/{sitting}/credentials/{credential}/takeover")
    Object takeOver(
            @PathVariable UUID credential,
            Delegate delegate,
            Attending attending,
            Frame frame,
            HttpServletResponse response) {
        accrediting.takeOver(
                attending.sitting(),
                delegate.with(Mandate.VOTE).organisation(),
                credential,
                Actor.of(delegate.person(), delegate.organisation()),
                Basis.OWN);
        return back(attending.sitting(), frame, response, "done.credential-taken-over");
    }

    @PostMapping("/sittings/{sitting}/proxy")
    Object give(
            Principal principal,
            Attending attending,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var holder = form.parsed("holder", 40, OrganisationId::of, "error.choice");
        if (holder.isEmpty() && form.sound("holder")) form.refuse("holder", "error.required");
        if (!form.sound()) return show(attending, looking, form, frame);
        giving.give(
                attending.sitting(),
                principal.organisation(),
                holder.orElseThrow(),
                Actor.of(principal.person(), principal.organisation()),
                Basis.OWN);
        return back(attending.sitting(), frame, response, "done.proxy-given");
    }

    @PostMapping("/sittings/{sitting}/proxy/withdrawal")
    Object withdraw(Principal principal, Attending attending, Frame frame, HttpServletResponse response) {
        giving.withdraw(
                attending.sitting(),
                principal.organisation(),
                Actor.of(principal.person(), principal.organisation()),
                Basis.OWN);
        return back(attending.sitting(), frame, response, "done.proxy-withdrawn");
    }

    @PostMapping("/sittings/{sitting}/credentials/{credential}/challenge")
    Object challenge(
            @PathVariable UUID credential,
            Delegate delegate,
            Attending attending,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var reason = form.text("challenge-" + credential, LONGEST);
        if (!form.sound()) return show(attending, looking, form, frame);
        accrediting.challenge(attending.sitting(), credential, reason, delegate.person(), delegate.organisation());
        return back(attending.sitting(), frame, response, "done.challenged");
    }

    @PostMapping("/sittings/{sitting}/challenges/{challenge}/ruling")
    Object rule(
            @PathVariable UUID challenge,
            Presiding presiding,
            Attending attending,
            Onlooker looking,
            Form form,
            Frame frame,
            HttpServletResponse response) {
        var ruling = form.parsed("ruling", 20, Challenge.Ruling::valueOf, "error.choice");
        if (ruling.isEmpty() && form.sound("ruling")) form.refuse("ruling", "error.required");
        var grounds = form.text("grounds-" + challenge, LONGEST);
        if (!form.sound()) return show(attending, looking, form, frame);
        accrediting.rule(presiding, challenge, ruling.orElseThrow(), grounds);
        return back(presiding.sitting(), frame, response, "done.ruled");
    }

    private static Object back(Sitting sitting, Frame frame, HttpServletResponse response, String key) {
        return Confirmations.redirect(frame, response, frame.acting(sitting.path() + "/roll"), key);
    }
}
