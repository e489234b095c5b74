package org.sironet;

import java.util.UUID;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.rules.DecisionRules.Decision;
import org.springframework.context.ApplicationContext;

/** The demonstration's first sitting in session, with a poll prepared under its first item. */
final class OpenSitting {

    private OpenSitting() {}

    /** Once for each context. */
    static void in(ApplicationContext context) {
        if (context.getBean(Polls.class).find("2017-1-1").isPresent()) return;
        var sitting = context.getBean(Sittings.class).find("2017-1").orElseThrow();
        var chair = new PersonId(UUID.fromString(RouteTests.id("person", "chair-example")));
        var presiding = new Presiding(chair, sitting, Basis.office("presiding-officer"));
        var conducting = context.getBean(Conducting.class);
        conducting.step(presiding, Sitting.State.OPEN, "", 0);
        conducting.open(presiding, UUID.fromString(RouteTests.id("item", "2017-1:1")));
        var question = Multilingual.of(Language.ENGLISH, "Shall we begin?");
        context.getBean(Putting.class)
                .prepare(presiding, Motion.yesOrNo(Decision.RESOLUTION, "QUESTION", "", question));
    }
}
