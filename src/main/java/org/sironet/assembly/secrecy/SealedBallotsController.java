package org.sironet.assembly.secrecy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sironet.assembly.polls.BallotReading;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.secrecy.Handed.Answer;
import org.sironet.assembly.secrecy.page.SealedBallotsPage.Received;
import org.sironet.assembly.secrecy.page.SealedBallotsPage.Sealed;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.Procedure;
import org.sironet.shell.Called;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A delegate casts a sealed ballot; everybody sees, after the close, which were received. */
@Controller
class SealedBallotsController {

    private static final String SEALED = "sealed-";

    private final Polls polls;
    private final Urns urns;
    private final Casting casting;
    private final SealedBallotPages pages;
    private final Called called;
    private final Clock clock;

    SealedBallotsController(
            Polls polls, Urns urns, Casting casting, SealedBallotPages pages, Called called, Clock clock) {
        this.polls = polls;
        this.urns = urns;
        this.casting = casting;
        this.pages = pages;
        this.called = called;
        this.clock = clock;
    }

    @GetMapping("/polls/{poll}/sealed-ballots")
    ModelAndView show(Reader reader, Form form, Frame frame) {
        if (reader.poll().procedure() != Procedure.SECRET) throw Refusal.notFound();
        return view(reader, form, frame, List.of(), List.of());
    }

    private ModelAndView view(Reader reader, Form form, Frame frame, List<Sealed> sealed, List<Received> received) {
        var page = pages.page(reader, form, frame, sealed, received);
        var view = new ModelAndView("assembly/secrecy/ballots", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Sealed ballots are cast; a choice is sealed, shown with its code, and cast by the next form. */
    @PostMapping("/polls/{poll}/sealed-ballots")
    ModelAndView create(Delegate delegate, Reader reader, Form form, Frame frame) {
        var poll = reader.poll();
        if (poll.procedure() != Procedure.SECRET) throw Refusal.notFound();
        var over = poll.closesAt() != null && !clock.instant().isBefore(poll.closesAt());
        if (!poll.open() || over) throw Refusal.conflict("refused.poll-closed");
        var _ = delegate.with(Mandate.VOTE);
        var held = pages.exercised(poll, frame).stream()
                .map(each -> each.organisation())
                .toList();
        if (held.isEmpty()) throw Refusal.conflict("refused.no-vote");
        var urn = urns.find(poll.id()).orElseThrow(Refusal::notFound);
        var names = called.organisations(held, frame);
        var handed = handed(urn, form, held);
        if (!form.sound()) return view(reader, form, frame, List.of(), List.of());
        if (!handed.isEmpty())
            return view(
                    reader,
                    form,
                    frame,
                    List.of(),
                    cast(new Bundle(delegate.person().value(), handed), names));
        var sealed = sealed(urn, poll, form, held, names);
        return view(reader, form, frame, form.sound() ? sealed : List.of(), List.of());
    }

    private static List<Handed> handed(Urn urn, Form form, List<OrganisationId> held) {
        var handed = new ArrayList<Handed>();
        for (var right : held)
            form.parsed(SEALED + right, 2 * SealedBallot.length(urn), HexFormat.of()::parseHex, "error.sealed")
                    .map(SealedBallot::new)
                    .ifPresent(ballot -> {
                        if (ballot.fits(urn)) handed.add(new Handed(urn.poll(), right, ballot));
                        else form.refuse(SEALED + right, "error.sealed");
                    });
        return handed;
    }

    private List<Received> cast(Bundle bundle, Map<OrganisationId, String> names) {
        var handed = bundle.ballots();
        var answers = casting.cast(bundle);
        if (answers.contains(Answer.CLOSED)) throw Refusal.conflict("refused.poll-closed");
        var received = new ArrayList<Received>();
        for (var at = 0; at < answers.size(); at++) {
            var each = handed.get(at);
            var word = answers.get(at).name().toLowerCase(Locale.ROOT).replace('_', '-');
            received.add(new Received(
                    names.getOrDefault(each.organisation(), ""),
                    SealedBallot.written(each.ballot().code()),
                    word));
        }
        return received;
    }

    /** What was chosen lives from here to the end of this method. */
    private List<Sealed> sealed(
            Urn urn, Poll poll, Form form, List<OrganisationId> held, Map<OrganisationId, String> names) {
        var chosen = held.stream()
                .filter(each -> form.chosen("right", each.toString()))
                .toList();
        if (chosen.isEmpty()) form.refuse("right", "error.which-right");
        var sealed = new ArrayList<Sealed>();
        BallotReading.read(form, poll, polls.choices(poll.id()), chosen).forEach((right, marks) -> {
            var ballot = Sealing.seal(urn, Marks.write(marks));
            sealed.add(new Sealed(
                    right.toString(),
                    names.getOrDefault(right, ""),
                    HexFormat.of().formatHex(ballot.bytes()),
                    SealedBallot.written(ballot.code())));
        });
        return sealed;
    }
}
