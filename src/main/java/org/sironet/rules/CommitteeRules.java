package org.sironet.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about the committee that it elects. */
@Configuration(proxyBeanMethods = false)
public class CommitteeRules {

    /** How an election is counted. */
    public enum Count {
        STV_SCOTTISH,
        PLURALITY,
        APPROVAL,
        INSTANT_RUNOFF,
        PROPORTIONAL_APPROVAL
    }

    /** What breaks a tie that the count leaves open. */
    public enum Tie {
        LOT,
        SECOND_ROUND
    }

    public static final Setting<Integer> SEATS =
            Setting.whole("committee.seats", 9, 1, 99).in("seats").setBy("12(1)");
    /** At least so many. */
    public static final Setting<Integer> RESERVED_OVERSEAS =
            Setting.whole("committee.reserved-overseas", 4, 0, 99).in("seats").setBy("12(1)");

    public static final Setting<Integer> TERM_YEARS =
            Setting.whole("committee.term-years", 2, 1, 10).in("years").setBy("12(3)");
    public static final Setting<Integer> TERMS_RUNNING =
            Setting.whole("committee.terms-running", 3, 1, 10).in("terms").setBy("12(3)");
    public static final Setting<Count> COUNT =
            Setting.choice("committee.count", Count.STV_SCOTTISH).setBy("13(2)");
    public static final Setting<Tie> TIE =
            Setting.choice("committee.tie", Tie.LOT).setBy("13(3)");

    @Bean
    SettingGroup committeeSettings() {
        return SettingGroup.of(SEATS, RESERVED_OVERSEAS, TERM_YEARS, TERMS_RUNNING, COUNT, TIE);
    }
}
