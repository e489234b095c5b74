package org.sironet.network.membership;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.network.Organisations;
import org.sironet.network.Standing;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** What is asked of membership, by a page or by a program; nothing is done unless the form is sound. */
@Component
class MembershipForms {

    private final Organisations organisations;
    private final StandingDecisions decisions;
    private final Delegating delegating;

    MembershipForms(Organisations organisations, StandingDecisions decisions, Delegating delegating) {
        this.organisations = organisations;
        this.decisions = decisions;
        this.delegating = delegating;
    }

    void record(OrganisationId organisation, Form form, Secretary secretary) {
        var _ = organisations.find(organisation).orElseThrow(Refusal::notFound);
        var standing =
                form.parsed("standing", 20, text -> Standing.valueOf(text.toUpperCase(Locale.ROOT)), "error.choice");
        if (standing.isEmpty() && form.sound("standing")) form.refuse("standing", "error.required");
        var from = form.parsed("from", 10, LocalDate::parse, "error.date");
        if (from.isEmpty() && form.sound("from")) form.refuse("from", "error.required");
        var reason = form.text("reason", 1000);
        var letter = form.optional("letter", 200);
        if (form.sound())
            decisions.record(organisation, standing.orElseThrow(), from.orElseThrow(), reason, letter, secretary);
    }

    void replacePrincipal(OrganisationId organisation, Form form, Language usual, Secretary secretary) {
        var _ = organisations.find(organisation).orElseThrow(Refusal::notFound);
        var name = form.text("name", 120);
        var mail = form.mail("mail");
        var language = form.parsed("language", 5, Language::of, "error.choice").orElse(usual);
        var letter = form.text("principal_letter", 200);
        if (form.sound()) delegating.replacePrincipal(organisation, name, mail, language, secretary.person(), letter);
    }

    void invite(Principal principal, Form form, Language usual) {
        var name = form.text("name", 120);
        var mail = form.mail("mail");
        var language = form.parsed("language", 5, Language::of, "error.choice").orElse(usual);
        if (!language.ofPages()) form.refuse("language", "error.choice");
        var mandates = mandates(form);
        if (form.sound()) delegating.invite(principal, name, mail, language, mandates);
    }

    static Set<Mandate> mandates(Form form) {
        var mandates = EnumSet.noneOf(Mandate.class);
        for (var ticked : form.all("mandates")) {
            try {
                mandates.add(Mandate.valueOf(ticked.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                form.refuse("mandates", "error.choice");
            }
        }
        return mandates;
    }
}
