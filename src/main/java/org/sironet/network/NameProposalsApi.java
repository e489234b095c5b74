package org.sironet.network;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Form;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New names and countries that wait for the secretariat, for its programs. */
@RestController
class NameProposalsApi {

    /** What an organisation wants to be called, and where based. */
    record ProposalAnswer(
            String id,
            String organization_id,
            Map<String, String> names,
            String country,
            Instant proposed_at,
            @Nullable String person_id) {

        static ProposalAnswer of(OrganisationProposals.Proposal open) {
            return new ProposalAnswer(
                    open.id().toString(),
                    open.organisation().toString(),
                    open.name().byTag(),
                    open.country().code(),
                    open.at(),
                    person(open.by()));
        }

        private static @Nullable String person(@Nullable PersonId person) {
            return person == null ? null : person.toString();
        }
    }

    record RefusalBody(@Nullable String reason) {}

    private final OrganisationProposals proposals;
    private final OrganisationEditing editing;

    NameProposalsApi(OrganisationProposals proposals, OrganisationEditing editing) {
        this.proposals = proposals;
        this.editing = editing;
    }

    @Operation(summary = "New names and countries that wait for a decision, the oldest first")
    @GetMapping("/api/name-proposals")
    Listing<ProposalAnswer> index(Secretary secretary) {
        return new Listing<>(proposals.open().stream().map(ProposalAnswer::of).toList(), null);
    }

    @Operation(summary = "Confirms a new name or country")
    @PostMapping("/api/name-proposals/{proposal}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Secretary secretary, @PathVariable UUID proposal) {
        editing.confirm(proposal, secretary.person());
    }

    @Operation(summary = "Declines a new name or country, with the reason")
    @PostMapping("/api/name-proposals/{proposal}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Secretary secretary, @PathVariable UUID proposal, @RequestBody RefusalBody body) {
        var form = Form.of(body);
        var reason = form.text("reason", 1000);
        if (!form.sound()) throw Refusal.invalid(form);
        editing.decline(proposal, secretary.person(), reason);
    }
}
