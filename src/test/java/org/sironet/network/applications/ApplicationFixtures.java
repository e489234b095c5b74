package org.sironet.network.applications;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.applications.Application.Endorsement;
import org.sironet.network.applications.Application.File;

/** Applications to try rules on. */
final class ApplicationFixtures {

    private static final Instant SENT = Instant.parse("2017-10-09T02:12:00Z");

    private ApplicationFixtures() {}

    /** Complete, founded in 2009, without endorsements. */
    static Fixture submitted() {
        return submitted(Map.of());
    }

    static Fixture submitted(Map<String, List<String>> others) {
        var answers =
                new HashMap<String, List<String>>(Map.of("kind", List.of("registered"), "founded", List.of("2009")));
        answers.putAll(others);
        return new Fixture(new Answers(answers), null);
    }

    record Fixture(Answers answers, @Nullable Instant unanswered) {

        Fixture unanswered(Instant since) {
            return new Fixture(answers, since);
        }
    }

    static Application.Submitted endorsed(Fixture fixture, int times) {
        var file = new File(
                new ApplicationId(UUID.randomUUID()),
                "2017/112",
                Language.ENGLISH,
                "office@example.org",
                fixture.answers(),
                SENT,
                SENT,
                SENT,
                null,
                null);
        return new Application.Submitted(
                file,
                IntStream.range(0, times)
                        .mapToObj(any -> new Endorsement(
                                OrganisationId.random(),
                                PersonId.random(),
                                "We know them.",
                                SENT,
                                Basis.office("principal")))
                        .toList(),
                fixture.unanswered(),
                0);
    }
}
