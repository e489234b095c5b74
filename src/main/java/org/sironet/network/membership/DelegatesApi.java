package org.sironet.network.membership;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Persons;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations.Delegation;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a member does for itself, for its programs; {@code for} in the address names the member. */
@RestController
class DelegatesApi {

    /**
     * Somebody's authority for an organisation, Popolo's membership.
     *
     * @param role principal or delegate
     * @param mandates what the person may do: vote, sign, speak, answer, register
     */
    record Authority(
            String person_id, Map<String, String> names, String organization_id, String role, List<String> mandates) {}

    /** @param mandates as in an authority */
    record Invitation(
            @Nullable String name,
            @Nullable String mail,
            @Nullable String language,
            @Nullable List<String> mandates) {}

    /** From now on exactly these. */
    record Mandates(@Nullable List<String> mandates) {}

    /** @param due when the data are to be confirmed next; null when the organisation is no member */
    record Confirmation(String organization_id, java.time.@Nullable LocalDate due) {}

    private final Delegating delegating;
    private final MembershipForms forms;
    private final DataConfirmations confirmations;
    private final Persons persons;

    DelegatesApi(Delegating delegating, MembershipForms forms, DataConfirmations confirmations, Persons persons) {
        this.delegating = delegating;
        this.forms = forms;
        this.confirmations = confirmations;
        this.persons = persons;
    }

    @Operation(summary = "Who may act for the member, and for what")
    @GetMapping("/api/delegates")
    Listing<Authority> index(Principal principal) {
        var held = delegating.of(principal.organisation());
        var names = persons.names(held.stream().map(Delegation::person).toList());
        return new Listing<>(
                held.stream()
                        .map(each -> new Authority(
                                each.person().toString(),
                                names.getOrDefault(each.person(), org.sironet.kernel.Multilingual.EMPTY)
                                        .byTag(),
                                each.organisation().toString(),
                                lower(each.office()),
                                each.mandates().stream()
                                        .map(DelegatesApi::lower)
                                        .sorted()
                                        .toList()))
                        .toList(),
                null);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Operation(summary = "Invites somebody by mail to act for the member")
    @PostMapping("/api/delegates")
    Listing<Authority> invite(Principal principal, Frame frame, @RequestBody Invitation body) {
        var form = Form.of(body);
        forms.invite(principal, form, frame.language());
        if (!form.sound()) throw Refusal.invalid(form);
        return index(principal);
    }

    @Operation(summary = "Changes what a delegate may do")
    @PostMapping("/api/delegates/{person}/mandates")
    Listing<Authority> change(@PathVariable PersonId person, Principal principal, @RequestBody Mandates body) {
        var form = Form.of(body);
        var mandates = MembershipForms.mandates(form);
        if (!form.sound()) throw Refusal.invalid(form);
        delegating.change(principal, person, mandates);
        return index(principal);
    }

    @Operation(summary = "Ends a delegate's authority")
    @PostMapping("/api/delegates/{person}/end")
    Listing<Authority> end(@PathVariable PersonId person, Principal principal) {
        delegating.end(principal, person);
        return index(principal);
    }

    @Operation(summary = "When the member's data are to be confirmed next")
    @GetMapping("/api/confirmation")
    Confirmation confirmation(Delegate delegate) {
        delegate.with(Mandate.ANSWER);
        return new Confirmation(
                delegate.organisation().toString(),
                confirmations.due(delegate.organisation()).orElse(null));
    }

    @Operation(summary = "Confirms that what the directory says of the member is right")
    @PostMapping("/api/confirmation")
    Confirmation confirm(Delegate delegate) {
        confirmations.confirm(delegate.with(Mandate.ANSWER));
        return confirmation(delegate);
    }
}
