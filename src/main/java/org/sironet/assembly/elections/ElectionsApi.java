package org.sironet.assembly.elections;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Body;
import org.sironet.kernel.Multilingual;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Listing;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Elections for programs: what the pages show, by the same use cases. */
@RestController
class ElectionsApi {

    /**
     * An election.
     *
     * @param body name of the body whose seats are to be filled
     * @param stage announced, nominations, acceptance, before-poll, poll, counted or ended
     * @param vacant numbers of the seats of a by-election
     * @param reserved_group home or overseas: for whom seats are reserved
     * @param rule by which it is counted
     */
    record ElectionAnswer(
            String id,
            Map<String, String> names,
            String body,
            String stage,
            int seats,
            List<Integer> vacant,
            @Nullable String reserved_group,
            @Nullable Integer reserved_least,
            String rule,
            String tie,
            LocalDate start_date,
            Instant opens,
            Instant closes,
            Instant accept_until) {}

    /**
     * An election with the nominations, for visitors only of those who stand, and the result.
     *
     * @param candidates ids of nominations, in the order of the ballot
     * @param seed with which that order was drawn
     */
    record Whole(
            ElectionAnswer election,
            List<NominationAnswer> nominations,
            List<UUID> candidates,
            @Nullable String seed,
            @Nullable ResultAnswer result) {}

    /** @param state nominated, accepted, declined or withdrawn */
    record NominationAnswer(
            UUID id,
            int number,
            String person_id,
            Map<String, String> names,
            String organization_id,
            String nominated_by_id,
            Instant nominated_at,
            String state,
            Map<String, String> statements) {}

    /** @param elected ids of nominations in the order of election */
    record ResultAnswer(
            List<UUID> elected,
            String seed,
            Instant recorded_at,
            @JsonRawValue String count) {}

    /** Somebody to be nominated: one who may act for the member. */
    record NewNomination(
            @Nullable String organisation, @Nullable String person) {}

    private final Elections elections;
    private final ElectionRows rows;
    private final NominationRows nominations;
    private final NominationForm nominating;
    private final ResultRows results;
    private final Candidates candidates;
    private final NomineeViews nominees;
    private final Insiders insiders;
    private final Bodies bodies;

    ElectionsApi(
            Elections elections,
            ElectionRows rows,
            NominationRows nominations,
            NominationForm nominating,
            ResultRows results,
            Candidates candidates,
            NomineeViews nominees,
            Insiders insiders,
            Bodies bodies) {
        this.elections = elections;
        this.rows = rows;
        this.nominations = nominations;
        this.nominating = nominating;
        this.results = results;
        this.candidates = candidates;
        this.nominees = nominees;
        this.insiders = insiders;
        this.bodies = bodies;
    }

    @Operation(summary = "The elections of the network, the latest first")
    @OpenToAll
    @GetMapping("/api/elections")
    Listing<ElectionAnswer> index() {
        return new Listing<>(elections.all().stream().map(this::answer).toList(), null);
    }

    private ElectionAnswer answer(Election election) {
        var terms = election.terms();
        var reserved = terms.reserved();
        return new ElectionAnswer(
                election.name(),
                election.title().byTag(),
                bodies.find(election.body()).map(Body::name).orElse(""),
                elections.stage(election).word(),
                terms.seats(),
                terms.vacant(),
                reserved == null ? null : reserved.group().name().toLowerCase(Locale.ROOT),
                reserved == null ? null : reserved.least(),
                ElectionViews.word(election.rule()),
                ElectionViews.word(election.tie()),
                terms.starts(),
                election.times().opens(),
                election.times().closes(),
                election.times().acceptUntil());
    }

    @Operation(summary = "An election with its nominations, candidates and result")
    @OpenToAll
    @GetMapping("/api/elections/{election}")
    Whole show(@PathVariable String election, Frame frame) {
        var found = find(election);
        var all = nominations.of(found.id()).stream()
                .filter(each -> insiders.sees(found, each, frame.viewer()))
                .toList();
        var called = nominees.called(all);
        return new Whole(
                answer(found),
                all.stream().map(each -> nomination(each, called)).toList(),
                candidates.standing(found).stream().map(Nomination::id).toList(),
                rows.seed(found.id()).orElse(null),
                results.of(found.id())
                        .map(result ->
                                new ResultAnswer(result.elected(), result.seed(), result.recordedAt(), result.count()))
                        .orElse(null));
    }

    private Election find(String name) {
        return elections.find(name).orElseThrow(Refusal::notFound);
    }

    private static NominationAnswer nomination(Nomination nomination, Map<Object, Multilingual> called) {
        var accepted = nomination.state() == Nomination.State.ACCEPTED;
        return new NominationAnswer(
                nomination.id(),
                nomination.number(),
                nomination.person().toString(),
                called.getOrDefault(nomination.person(), Multilingual.EMPTY).byTag(),
                nomination.organisation().toString(),
                nomination.nominatedBy().toString(),
                nomination.nominatedAt(),
                nomination.state().word(),
                accepted ? nomination.statement().byTag() : Map.of());
    }

    @Operation(summary = "Nominates somebody for the member that the request names")
    @PostMapping("/api/elections/{election}/nominations")
    Whole nominate(@PathVariable String election, Delegate delegate, Frame frame, @RequestBody NewNomination sent) {
        var form = Form.of(sent);
        nominating.nominate(find(election), delegate, form);
        if (!form.sound()) throw Refusal.invalid(form);
        return show(election, frame);
    }
}
