package org.sironet.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about its members. */
@Configuration(proxyBeanMethods = false)
public class MemberRules {

    public static final Setting<Integer> CONFIRMATION_MONTHS =
            Setting.whole("members.confirmation-months", 12, 1, 60).in("months").setBy("6(2)");
    public static final Setting<Integer> SUSPENSION_AFTER_REMINDERS = Setting.whole(
                    "members.suspension-after-reminders", 2, 1, 12)
            .in("reminders")
            .setBy("7(1)");
    public static final Setting<Majority> EXCLUSION = Setting.choice(
                    "members.exclusion", Majority.TWO_THIRDS_OF_VOTES_CAST)
            .setBy("7(2)");

    @Bean
    SettingGroup memberSettings() {
        return SettingGroup.of(CONFIRMATION_MONTHS, SUSPENSION_AFTER_REMINDERS, EXCLUSION);
    }
}
