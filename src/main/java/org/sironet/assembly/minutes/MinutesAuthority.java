package org.sironet.assembly.minutes;

import java.util.Optional;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may approve minutes. */
final class MinutesAuthority {

    private MinutesAuthority() {}

    /** The presiding officer of the sitting that approves, which the form names; or the secretariat in their name. */
    record Approver(Presiding presiding) implements Authority {}

    /** Gives handlers this authority. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Approver> minutesApprover(Sittings sittings, SittingOffices offices) {
            return new AuthorityParameter<>(Approver.class, (viewer, request) -> {
                if (viewer.person() == null) throw Refusal.signIn();
                var named = request.getParameter("in");
                var next = Optional.ofNullable(named)
                        .filter(name -> name.matches(Sitting.NAME))
                        .flatMap(sittings::find)
                        .orElseThrow(() -> Refusal.forbidden("refused.minutes-next"));
                return new Approver(SittingAuthority.presiding(viewer, next, offices));
            });
        }
    }
}
