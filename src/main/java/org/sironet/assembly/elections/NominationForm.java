package org.sironet.assembly.elections;

import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Form;
import org.springframework.stereotype.Component;

/** The form in which somebody is nominated, for pages and programs. */
@Component
class NominationForm {

    private final Nominating nominating;

    NominationForm(Nominating nominating) {
        this.nominating = nominating;
    }

    /** The form says what is wrong. */
    void nominate(Election election, Delegate delegate, Form form) {
        var organisation = form.parsed("organisation", 36, OrganisationId::of, "error.choice");
        if (organisation.isEmpty() && form.sound("organisation")) form.refuse("organisation", "error.required");
        var person = form.parsed("person", 36, PersonId::of, "error.choice");
        if (person.isEmpty() && form.sound("person")) form.refuse("person", "error.required");
        if (!form.sound()) return;
        nominating
                .nominate(election.id(), person.orElseThrow(), organisation.orElseThrow(), delegate)
                .ifPresent(rule -> form.refuse(field(rule), rule.key()));
    }

    private static String field(NominationRule rule) {
        return switch (rule) {
            case GOOD_STANDING, ONE_CANDIDATE_A_MEMBER -> "organisation";
            default -> "person";
        };
    }
}
