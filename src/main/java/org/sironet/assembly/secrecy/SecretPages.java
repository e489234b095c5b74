package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Choices;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.secrecy.Openings.Attempt;
import org.sironet.assembly.secrecy.TellerKeys.Teller;
import org.sironet.assembly.secrecy.page.TellersPage;
import org.sironet.identity.Persons;
import org.sironet.journal.CanonicalJson;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the page of the tellers shows. */
@Component
class SecretPages {

    private final Polls polls;
    private final TellerKeys keys;
    private final HandingInKeys handing;
    private final Urns urns;
    private final Openings openings;
    private final Results results;
    private final Persons persons;
    private final Clock clock;

    SecretPages(
            Polls polls,
            TellerKeys keys,
            HandingInKeys handing,
            Urns urns,
            Openings openings,
            Results results,
            Persons persons,
            Clock clock) {
        this.polls = polls;
        this.keys = keys;
        this.handing = handing;
        this.urns = urns;
        this.openings = openings;
        this.results = results;
        this.persons = persons;
        this.clock = clock;
    }

    /** As the scripts read it. */
    static String json(Urn urn) {
        return CanonicalJson.write(Map.of(
                "poll", urn.poll(),
                "needed", urn.needed(),
                "room", urn.room(),
                "keys", urn.keys().stream().map(HexFormat.of()::formatHex).toList()));
    }

    static String fingerprint(Urn urn) {
        return TellerKeys.fingerprint(urn.mark());
    }

    TellersPage tellers(Reader reader, Frame frame) {
        var poll = reader.poll();
        var all = keys.of(poll.id());
        var urn = urns.find(poll.id());
        var attempt = openings.of(poll.id());
        var own = frame.viewer().signedIn().flatMap(person -> keys.find(poll.id(), person.id()));
        return new TellersPage(
                poll.id().toString(),
                poll.name(),
                poll.number(),
                frame.best(poll.question()),
                poll.state().word(),
                urn.map(each -> each.keys().size()).orElseGet(handing::tellers),
                urn.map(Urn::needed).orElseGet(handing::needed),
                lines(all, attempt, frame),
                urn.map(SecretPages::json).orElse(null),
                urn.map(SecretPages::fingerprint).orElse(""),
                reader.teller() ? step(poll, urn, all, own, attempt) : null,
                own.map(Teller::number).orElse(null),
                own.map(Teller::key).map(HexFormat.of()::formatHex).orElse(""),
                attempt.map(each -> CanonicalJson.write(each.openers())).orElse("[]"),
                attempt.map(each -> CanonicalJson.write(each.passed())).orElse("[]"),
                urns.turnout(poll.id()),
                attempt.filter(Attempt::differs).isPresent(),
                attempt.filter(each -> each.rests(clock.instant()))
                        .map(Attempt::number)
                        .orElse(null),
                attempt.filter(Attempt::differs)
                        .filter(each -> opens(own, attempt))
                        .map(Attempt::number)
                        .orElse(null),
                opens(own, attempt) ? differences(poll, attempt, frame) : List.of(),
                urns.onPaper(poll.id()).size(),
                poll.rule() != null,
                polls.choices(poll.id()).stream()
                        .map(each -> Choices.label(each, frame))
                        .toList());
    }

    private static boolean opens(Optional<Teller> own, Optional<Attempt> attempt) {
        return own.isPresent()
                && attempt.filter(each -> each.openers().contains(own.get().number()))
                        .isPresent();
    }

    private List<TellersPage.Difference> differences(Poll poll, Optional<Attempt> attempt, Frame frame) {
        if (attempt.filter(Attempt::differs).isEmpty()) return List.of();
        var choices = polls.choices(poll.id());
        return Differences.of(attempt.get()).lines().stream()
                .map(each -> new TellersPage.Difference(
                        each.content() == null
                                ? null
                                : Choices.words(
                                        Marks.read(each.content(), poll, choices.size())
                                                .orElseThrow(),
                                        choices,
                                        frame),
                        each.first(),
                        each.second()))
                .toList();
    }

    private List<TellersPage.Teller> lines(List<Teller> all, Optional<Attempt> attempt, Frame frame) {
        var names = persons.names(all.stream().map(Teller::person).toList()).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, each -> frame.best(each.getValue()).text()));
        return all.stream()
                .map(each -> new TellersPage.Teller(
                        each.number(),
                        names.getOrDefault(each.person(), ""),
                        each.fingerprint(),
                        attempt.map(now -> done(now, each.number())).orElse(List.of())))
                .toList();
    }

    private static List<String> done(Attempt attempt, int number) {
        var done = new ArrayList<String>();
        if (attempt.openers().contains(number)) done.add("opens");
        if (attempt.passed().contains(number)) done.add("passed");
        if (attempt.lists().containsKey(number)) done.add("opened");
        return done;
    }

    private @Nullable String step(
            Poll poll, Optional<Urn> urn, List<Teller> all, Optional<Teller> own, Optional<Attempt> attempt) {
        return switch (poll.state()) {
            case PREPARED -> own.isPresent() ? "ready" : all.size() < handing.tellers() ? "make" : null;
            case OPEN -> own.isPresent() ? "open-poll" : null;
            case CLOSED ->
                results.of(poll.id()).isPresent() || own.isEmpty() || urn.isEmpty()
                        ? null
                        : opening(urn.get(), own.get().number(), attempt);
            case ANNULLED -> null;
        };
    }

    private String opening(Urn urn, int number, Optional<Attempt> attempt) {
        if (attempt.isEmpty() || attempt.get().differs()) return "come";
        var now = attempt.get();
        if (now.openers().size() < Openings.OPENERS) return now.openers().contains(number) ? "wait" : "come";
        var sealed = urns.closing(urn.poll()).map(Urns.Closing::ballots).orElse(0);
        if (sealed > 0 && !now.passed().contains(number)) return "pass";
        var mine = now.openers().contains(number) && !now.lists().containsKey(number);
        return mine && (sealed == 0 || now.passed().size() >= urn.needed()) ? "open" : "wait";
    }
}
