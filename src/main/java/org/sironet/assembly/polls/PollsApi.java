package org.sironet.assembly.polls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.Procedure;
import org.sironet.shell.Form;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Votes for programs: what the pages show, by the same use cases. */
@RestController
class PollsApi {

    /** A poll as it was stated, and what came of it once it is closed. */
    record PollAnswer(
            String name,
            @Nullable String sitting,
            int number,
            Map<String, String> question,
            String decision,
            String subject,
            String reference,
            String procedure,
            String majority,
            @Nullable String rule,
            @Nullable Integer seats,
            String quorum,
            boolean changeable,
            String state,
            @Nullable Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Integer roll,
            List<String> choices,
            @Nullable ResultAnswer result) {}

    /** The figures; the record behind them is at {@code /polls/<name>/record.json}. */
    record ResultAnswer(
            String outcome, int yes, int no, int abstain, int needed, int present, int quorum, String sha256) {}

    /**
     * A ballot.
     *
     * @param form a number of the caller's choosing: the same one is counted once, however often it is sent
     * @param organisation whose right it is: the own one, or one held by proxy
     * @param choices keys; one of them, or several in order of preference
     * @param replaces the receipt of the ballot that is changed
     */
    record BallotBody(
            @Nullable UUID form,
            @Nullable String organisation,
            @Nullable List<String> choices,
            @Nullable String replaces) {}

    /** What counts now for this right. */
    record BallotAnswer(String organisation, List<String> choices, String receipt, Instant castAt) {}

    private final Polls polls;
    private final PollRights rights;
    private final Results results;
    private final Sittings sittings;
    private final BallotBox box;
    private final Ballots ballots;
    private final Clock clock;

    PollsApi(
            Polls polls,
            PollRights rights,
            Results results,
            Sittings sittings,
            BallotBox box,
            Ballots ballots,
            Clock clock) {
        this.polls = polls;
        this.rights = rights;
        this.results = results;
        this.sittings = sittings;
        this.box = box;
        this.ballots = ballots;
        this.clock = clock;
    }

    /** All of them: sitting by sitting, then those between sittings. */
    @OpenToAll
    @GetMapping("/api/polls")
    List<PollAnswer> index() {
        var names = sittings.all().stream().collect(Collectors.toMap(Sitting::id, Sitting::name));
        var found = results.all().stream().collect(Collectors.toMap(Result::poll, Function.identity()));
        var choices = polls.choices();
        return polls.all().stream()
                .map(each -> answer(
                        each,
                        names.get(each.sitting()),
                        choices.getOrDefault(each.id(), List.of()),
                        found.get(each.id())))
                .toList();
    }

    @GetMapping("/api/polls/{poll}")
    PollAnswer show(Reader reader) {
        return answer(reader.poll());
    }

    private PollAnswer answer(Poll poll) {
        return answer(
                poll,
                poll.sitting() == null ? null : sittings.get(poll.sitting()).name(),
                polls.choices(poll.id()),
                results.of(poll.id()).orElse(null));
    }

    private static PollAnswer answer(
            Poll poll, @Nullable String sitting, List<Choice> choices, @Nullable Result result) {
        return new PollAnswer(
                poll.name(),
                sitting,
                poll.number(),
                poll.question().byTag(),
                poll.decision().name(),
                poll.subject(),
                poll.reference(),
                poll.procedure().name(),
                poll.majority().name(),
                poll.rule(),
                poll.seats(),
                poll.quorum().toString(),
                poll.changeable(),
                poll.state().name(),
                poll.openedAt(),
                poll.closesAt(),
                poll.roll(),
                choices.stream().map(Choice::key).toList(),
                result == null ? null : figures(result));
    }

    private static ResultAnswer figures(Result result) {
        return new ResultAnswer(
                result.outcome().name(),
                result.yes(),
                result.no(),
                result.abstain(),
                result.needed(),
                result.present(),
                result.quorum(),
                result.sha256());
    }

    /** Committed before it is answered; the answer is the ballot that counts. */
    @PostMapping("/api/polls/{poll}/ballots")
    BallotAnswer cast(Delegate delegate, Reader reader, @RequestBody BallotBody body) {
        var poll = reader.poll();
        if (poll.procedure() != Procedure.RECORDED) throw Refusal.conflict("refused.not-by-ballot");
        if (body.form() == null) throw Refusal.badRequest("error.form-number");
        var voting = delegate.with(Mandate.VOTE);
        var right = right(body, voting);
        if (rights.heldBy(poll.id(), voting.organisation()).stream()
                .noneMatch(each -> each.organisation().equals(right))) throw Refusal.conflict("refused.no-right");
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answer = box.cast(new Handed(
                poll.id(),
                right,
                voting.person(),
                marks(poll, body),
                Way.ONLINE,
                body.form(),
                Lots.receipt(),
                replaced(body),
                at));
        return switch (answer) {
            case BallotBox.Answer.Counted(var ballot) -> answer(poll, ballot);
            case BallotBox.Answer.Other(var ballot) -> answer(poll, ballot);
            case BallotBox.Answer.Refused(var key) -> throw Refusal.conflict(key);
        };
    }

    /** The receipt that the program has seen. */
    private static @Nullable String replaced(BallotBody body) {
        var form = Form.of(body);
        var receipt = form.optional("replaces", 20);
        if (!form.sound()) throw Refusal.invalid(form);
        return receipt.orElse(null);
    }

    private static OrganisationId right(BallotBody body, Delegate delegate) {
        try {
            return body.organisation() == null ? delegate.organisation() : OrganisationId.of(body.organisation());
        } catch (IllegalArgumentException notOne) {
            throw Refusal.badRequest("error.choice");
        }
    }

    private List<Integer> marks(Poll poll, BallotBody body) {
        var keys = body.choices() == null ? List.<String>of() : body.choices();
        var choices = polls.choices(poll.id());
        var marks = keys.stream()
                .flatMap(key -> choices.stream().filter(each -> each.key().equals(key)))
                .map(Choice::position)
                .distinct()
                .toList();
        if (marks.size() != keys.size() || marks.isEmpty()) throw Refusal.badRequest("error.vote");
        if (poll.rule() == null && marks.size() > 1) throw Refusal.badRequest("error.vote");
        return marks;
    }

    /** What counts for a right of one's own, to be asked when an answer got lost on the way (A2). */
    @GetMapping("/api/polls/{poll}/ballots/{organisation}")
    BallotAnswer counted(
            Delegate delegate,
            Reader reader,
            @org.springframework.web.bind.annotation.PathVariable OrganisationId organisation) {
        var poll = reader.poll();
        if (rights.heldBy(poll.id(), delegate.organisation()).stream()
                .noneMatch(each -> each.organisation().equals(organisation))) throw Refusal.notFound();
        return answer(poll, ballots.find(poll.id(), organisation).orElseThrow(Refusal::notFound));
    }

    private BallotAnswer answer(Poll poll, Ballots.Ballot ballot) {
        var choices = polls.choices(poll.id());
        return new BallotAnswer(
                ballot.organisation().toString(),
                ballot.choices().stream().map(mark -> choices.get(mark).key()).toList(),
                ballot.receipt(),
                ballot.at());
    }
}
