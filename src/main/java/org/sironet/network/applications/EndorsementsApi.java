package org.sironet.network.applications;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.network.OrganisationAuthority.Principal;
import org.sironet.shell.Form;
import org.sironet.shell.Listing;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endorsing for programs of a member's principal; {@code for} in the address names the member. */
@RestController
@RequestMapping("/api/endorsements")
class EndorsementsApi {

    /**
     * An applicant that asks for this member's word.
     *
     * @param answers what it says of itself, without how its people are reached
     * @param open whether the member can still endorse it
     */
    record Request(String application_id, Map<String, String> names, Map<String, List<String>> answers, boolean open) {}

    /** @param note why the member speaks for the applicant */
    record Endorsement(@Nullable String note) {}

    private final Endorsing endorsing;
    private final EndorsementsController pages;

    EndorsementsApi(Endorsing endorsing, EndorsementsController pages) {
        this.endorsing = endorsing;
        this.pages = pages;
    }

    @Operation(summary = "Applications that wait for the member's word")
    @GetMapping
    Listing<Request> index(Principal principal) {
        return new Listing<>(
                endorsing.waitingFor(principal.organisation()).stream()
                        .map(application -> request(application, principal))
                        .toList(),
                null);
    }

    @Operation(summary = "One application on which the member was asked for its word")
    @GetMapping("/{application}")
    Request show(@PathVariable ApplicationId application, Principal principal) {
        return request(pages.asked(application, principal), principal);
    }

    @Operation(summary = "Endorses it")
    @PostMapping("/{application}")
    Request endorse(@PathVariable ApplicationId application, Principal principal, @RequestBody Endorsement body) {
        pages.asked(application, principal);
        var form = Form.of(body);
        var note = form.text("note", 1000);
        if (!form.sound()) throw Refusal.invalid(form);
        endorsing.endorse(application, principal, note);
        return request(pages.asked(application, principal), principal);
    }

    private static Request request(Application application, Principal principal) {
        var file = application.file();
        var answers = new java.util.TreeMap<>(file.answers().typed());
        List.of("principal_mail", "phone", "more").forEach(answers::remove);
        return new Request(
                file.id().toString(),
                file.answers().names().byTag(),
                answers,
                EndorsementsController.open(application, principal));
    }
}
