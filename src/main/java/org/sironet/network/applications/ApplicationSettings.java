package org.sironet.network.applications;

import org.sironet.rules.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about applications. */
@Configuration(proxyBeanMethods = false)
class ApplicationSettings {

    /** Who admits or refuses. */
    enum Deciding {
        SECRETARIAT,
        COMMITTEE,
        ASSEMBLY
    }

    static final Setting<Integer> ENDORSEMENTS =
            Setting.whole("applications.endorsements", 2, 0, 20).in("members").setBy("4(2)");
    static final Setting<Deciding> WHO_DECIDES =
            Setting.choice("applications.who-decides", Deciding.SECRETARIAT).setBy("4(2)");
    static final Setting<Integer> DECISION_MONTHS =
            Setting.whole("applications.decision-months", 2, 1, 24).in("months").setBy("4(2)");
    static final Setting<Integer> YEARS_ACTIVE =
            Setting.whole("applications.years-active", 2, 0, 50).in("years").setBy("3(1)");
    static final Setting<Integer> APPEALS =
            Setting.whole("applications.appeals", 1, 0, 1).in("times").setBy("5(3)");
    static final Setting<Integer> APPEAL_DAYS =
            Setting.whole("applications.appeal-days", 60, 1, 365).in("days").setBy("5(3)");

    @Bean
    Setting<Integer> endorsementsNeeded() {
        return ENDORSEMENTS;
    }

    @Bean
    Setting<Deciding> whoDecides() {
        return WHO_DECIDES;
    }

    @Bean
    Setting<Integer> decisionMonths() {
        return DECISION_MONTHS;
    }

    @Bean
    Setting<Integer> yearsActive() {
        return YEARS_ACTIVE;
    }

    @Bean
    Setting<Integer> appeals() {
        return APPEALS;
    }

    @Bean
    Setting<Integer> appealDays() {
        return APPEAL_DAYS;
    }
}
