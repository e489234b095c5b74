package org.sironet.network.membership;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.KnownOrganisations;
import org.sironet.network.Memberships;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Listing;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What organisations are in the network, on any day, for programs. */
@RestController
class MembershipsApi {

    /**
     * What an organisation is on a day.
     *
     * @param standing member, suspended, ended or observer; null when it is nothing in the network on that day
     */
    record StandingOn(
            String organization_id,
            LocalDate day,
            @Nullable String standing,
            @Nullable String number) {}

    /**
     * A time in the network, Popolo's membership.
     *
     * @param end_date the last day; null while it lasts
     * @param reason null for who may not read it
     */
    record Membership(
            String organization_id,
            String role,
            LocalDate start_date,
            @Nullable LocalDate end_date,
            @Nullable String reason) {}

    /**
     * A step in an organisation's standing.
     *
     * @param standing member, suspended, ended or observer
     * @param from the day from which it holds
     * @param letter what it rests on besides the office
     */
    record StepBody(
            @Nullable String standing,
            @Nullable String from,
            @Nullable String reason,
            @Nullable String letter) {}

    /** A new head of an organisation, on the basis of its letter. */
    record PrincipalBody(
            @Nullable String name,
            @Nullable String mail,
            @Nullable String language,
            @Nullable String principal_letter) {}

    private final Memberships memberships;
    private final KnownOrganisations known;
    private final MembershipForms forms;

    MembershipsApi(Memberships memberships, KnownOrganisations known, MembershipForms forms) {
        this.memberships = memberships;
        this.known = known;
        this.forms = forms;
    }

    @Operation(summary = "Members in good standing on a day, today unless it is named")
    @OpenToAll
    @GetMapping("/api/standings")
    Listing<StandingOn> onDay(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var asked = day(day);
        var members = memberships.inGoodStanding(asked);
        var from = (int) Math.clamp(after, 0, members.size());
        var most = Math.clamp(limit, 1, 1000);
        var to = Math.min(members.size(), from + most);
        return new Listing<>(
                members.subList(from, to).stream().map(id -> on(id, asked)).toList(),
                to < members.size() ? "/api/standings?day=" + asked + "&after=" + to + "&limit=" + most : null);
    }

    private StandingOn on(OrganisationId id, LocalDate day) {
        return new StandingOn(
                id.toString(),
                day,
                memberships
                        .standing(id, day)
                        .map(standing -> standing.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                memberships.number(id).orElse(null));
    }

    private LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) return memberships.today();
        var form = Form.filled(java.util.Map.of("day", List.of(text)));
        return form.parsed("day", 10, LocalDate::parse, "error.date").orElseThrow(() -> Refusal.invalid(form));
    }

    @Operation(summary = "What an organisation is on a day, today unless it is named")
    @OpenToAll
    @GetMapping("/api/organisations/{id}/standing")
    StandingOn standing(
            @PathVariable OrganisationId id, @RequestParam(required = false) @Nullable String day, Frame frame) {
        known.require(id, frame.viewer());
        return on(id, day(day));
    }

    @Operation(summary = "An organisation's time in the network, from the first step on")
    @OpenToAll
    @GetMapping("/api/organisations/{id}/memberships")
    Listing<Membership> memberships(@PathVariable OrganisationId id, Frame frame) {
        known.require(id, frame.viewer());
        var people = known.seesPeople(id, frame.viewer());
        var steps = Steps.inEffect(memberships.steps(id));
        return new Listing<>(
                java.util.stream.IntStream.range(0, steps.size())
                        .mapToObj(at -> membership(
                                id,
                                steps.get(at),
                                at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty(),
                                people))
                        .toList(),
                null);
    }

    private static Membership membership(
            OrganisationId id, Memberships.Step step, Optional<Memberships.Step> next, boolean people) {
        return new Membership(
                id.toString(),
                step.standing().name().toLowerCase(Locale.ROOT),
                step.holdsFrom(),
                next.map(later -> later.holdsFrom().minusDays(1)).orElse(null),
                people ? step.reason() : null);
    }

    @Operation(summary = "Records a step in an organisation's standing")
    @PostMapping("/api/organisations/{organisation}/standing")
    StandingOn record(@PathVariable OrganisationId organisation, Secretary secretary, @RequestBody StepBody body) {
        var form = Form.of(body);
        forms.record(organisation, form, secretary);
        if (!form.sound()) throw Refusal.invalid(form);
        return on(organisation, memberships.today());
    }

    @Operation(summary = "Enters a new head of an organisation, on the basis of its letter")
    @PostMapping("/api/organisations/{organisation}/principal")
    StandingOn principal(
            @PathVariable OrganisationId organisation,
            Secretary secretary,
            Frame frame,
            @RequestBody PrincipalBody body) {
        var form = Form.of(body);
        forms.replacePrincipal(organisation, form, frame.language(), secretary);
        if (!form.sound()) throw Refusal.invalid(form);
        return on(organisation, memberships.today());
    }
}
