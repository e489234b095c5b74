package org.sironet.assembly.polls;

import org.sironet.assembly.sittings.Onlookers;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.assembly.sittings.SittingOffices.Office;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;

/** Authorities over one poll, the one that the address names. */
public final class PollAuthority {

    private PollAuthority() {}

    /** Everybody may read what is put to the vote, and what came of it. */
    public record Reader(Poll poll, boolean presides, boolean teller) implements Authority {}

    /** Who presides over the poll's sitting. */
    public record Presiding(Poll poll, SittingAuthority.Presiding over) implements Authority {}

    /** Somebody named to count in the poll's sitting. */
    public record Teller(PersonId person, Poll poll, Sitting sitting) implements Authority {}

    /** Gives handlers these authorities. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Reader> pollReader(Polls polls, Sittings sittings, Onlookers onlookers) {
            return new AuthorityParameter<>(Reader.class, (viewer, request) -> {
                var poll = poll(request, polls);
                if (poll.sitting() == null) return new Reader(poll, false, false);
                var looking = onlookers.of(viewer, sittings.get(poll.sitting()));
                return new Reader(poll, looking.presides(), looking.teller());
            });
        }

        @Bean
        AuthorityParameter<Presiding> pollPresiding(Polls polls, Sittings sittings, SittingOffices offices) {
            return new AuthorityParameter<>(Presiding.class, (viewer, request) -> {
                var poll = poll(request, polls);
                if (poll.sitting() == null) throw Refusal.notFound();
                return new Presiding(poll, SittingAuthority.presiding(viewer, sittings.get(poll.sitting()), offices));
            });
        }

        @Bean
        AuthorityParameter<Teller> pollTeller(Polls polls, Sittings sittings, SittingOffices offices) {
            return new AuthorityParameter<>(Teller.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn);
                var poll = poll(request, polls);
                if (poll.sitting() == null) throw Refusal.notFound();
                if (!offices.holds(poll.sitting(), person.id(), Office.TELLER))
                    throw Refusal.forbidden("refused.teller");
                return new Teller(person.id(), poll, sittings.get(poll.sitting()));
            });
        }

        private static Poll poll(NativeWebRequest request, Polls polls) {
            return SittingAuthority.named(request, "poll", polls::find);
        }
    }
}
