package org.sironet.bodies;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Form;
import org.sironet.shell.Listing;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bodies for programs, in Popolo's terms: organisations with posts and memberships. */
@RestController
class BodiesApi {

    /**
     * A body, Popolo's organization.
     *
     * @param id its name in its address
     * @param state to-be-established, provisional, established or dissolved
     * @param text the text that provides for it
     * @param reserved_group home or overseas: the group for which seats are reserved
     */
    record Organization(
            String id,
            String name,
            Map<String, String> names,
            Map<String, String> descriptions,
            String state,
            @Nullable String text,
            @Nullable String article,
            @Nullable String reserved_group,
            @Nullable Integer reserved_least,
            @Nullable Integer term_years) {}

    /** A body with its seats, those who held and hold them, and what it was from which day on. */
    record Whole(Organization organization, List<Post> posts, List<Membership> memberships, List<Step> steps) {}

    /** A seat, Popolo's post. */
    record Post(
            String id,
            int number,
            Map<String, String> labels,
            LocalDate start_date,
            @Nullable LocalDate end_date) {}

    /**
     * Somebody's time in a seat, Popolo's membership.
     *
     * @param names empty for who was erased
     * @param on_behalf_of_id the organisation for which the seat is held
     * @param role how it was filled: elected, appointed, co-opted, by-election
     * @param ended why it ended before its time
     */
    record Membership(
            String id,
            String post_id,
            String person_id,
            Map<String, String> names,
            @Nullable String on_behalf_of_id,
            LocalDate start_date,
            @Nullable LocalDate end_date,
            String role,
            String basis_kind,
            String basis_reference,
            @Nullable String ended) {}

    record Step(String state, LocalDate start_date, Map<String, String> notes) {}

    /**
     * Somebody who is to hold a seat.
     *
     * @param organisation for which it is held, or none
     * @param seat its number; the first vacant one when it is left out
     * @param until the last day; as the body's terms last when it is left out
     * @param filled elected, appointed, co-opted or by-election
     */
    record NewMembership(
            @Nullable String mail,
            @Nullable String organisation,
            @Nullable String seat,
            @Nullable String from,
            @Nullable String until,
            @Nullable String filled,
            @Nullable String basis,
            @Nullable String reference) {}

    /** @param last the last day of the term */
    record End(
            @Nullable String last,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String reference) {}

    private final Bodies bodies;
    private final Seats seats;
    private final TermForm terms;
    private final BodyViews views;

    BodiesApi(Bodies bodies, Seats seats, TermForm terms, BodyViews views) {
        this.bodies = bodies;
        this.seats = seats;
        this.terms = terms;
        this.views = views;
    }

    @Operation(summary = "The bodies of the network")
    @OpenToAll
    @GetMapping("/api/bodies")
    Listing<Organization> index() {
        return new Listing<>(bodies.all().stream().map(BodiesApi::organization).toList(), null);
    }

    private static Organization organization(Body body) {
        var profile = body.profile();
        var foundation = profile.foundation();
        var reserved = profile.reserved();
        return new Organization(
                body.name(),
                profile.title().best(Language.ENGLISH).text(),
                profile.title().byTag(),
                profile.task().byTag(),
                body.state().word(),
                foundation == null ? null : foundation.text(),
                foundation == null ? null : foundation.article(),
                reserved == null ? null : reserved.group().name().toLowerCase(java.util.Locale.ROOT),
                reserved == null ? null : reserved.least(),
                profile.termYears());
    }

    @Operation(summary = "A body with its seats and everybody who held or holds one")
    @OpenToAll
    @GetMapping("/api/bodies/{body}")
    Whole show(@PathVariable String body) {
        var found = find(body);
        var held = seats.terms(found.id());
        var called = views.called(held);
        return new Whole(
                organization(found),
                seats.of(found.id()).stream().map(seat -> post(found, seat)).toList(),
                held.stream().map(term -> membership(found, term, called)).toList(),
                bodies.steps(found.id()).stream()
                        .map(step -> new Step(
                                step.state().word(), step.from(), step.note().byTag()))
                        .toList());
    }

    private Body find(String name) {
        return bodies.find(name).orElseThrow(Refusal::notFound);
    }

    private static Post post(Body body, Seat seat) {
        return new Post(
                body.name() + "/" + seat.number(), seat.number(), seat.title().byTag(), seat.since(), seat.until());
    }

    private static Membership membership(Body body, Term term, Map<Object, Multilingual> called) {
        return new Membership(
                term.id().toString(),
                body.name() + "/" + term.seat(),
                term.person().toString(),
                called.getOrDefault(term.person(), Multilingual.EMPTY).byTag(),
                Objects.toString(term.organisation(), null),
                term.from(),
                term.until(),
                term.filled().word(),
                term.basis().kind().name(),
                term.basis().reference(),
                term.ended());
    }

    @Operation(summary = "Records who holds a seat from a day on")
    @PostMapping("/api/bodies/{body}/memberships")
    Whole fill(@PathVariable String body, Secretary secretary, @RequestBody NewMembership sent) {
        var form = Form.of(sent);
        if (!terms.fill(find(body), form, Actor.of(secretary.person()))) throw Refusal.invalid(form);
        return show(body);
    }

    @Operation(summary = "Records that a term ended before its time")
    @PostMapping("/api/bodies/{body}/memberships/{term}/end")
    Whole end(@PathVariable String body, @PathVariable UUID term, Secretary secretary, @RequestBody End sent) {
        var found = find(body);
        var held = seats.term(found.id(), term).orElseThrow(Refusal::notFound);
        var form = Form.of(sent);
        if (!terms.end(found, held, form, Actor.of(secretary.person()))) throw Refusal.invalid(form);
        return show(body);
    }
}
