package org.sironet.rules;

import org.sironet.kernel.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about its secretariat, secret ballots, pledges and texts. */
@Configuration(proxyBeanMethods = false)
public class OtherRules {

    public static final Setting<Integer> ANSWER_DAYS = Setting.whole("secretariat.answer-days", 10, 1, 90)
            .in("working-days")
            .setBy("14(2)");
    public static final Setting<Share> SECRET_REQUEST = Setting.share("secret.request-share", new Share(1, 5))
            .in("of-those-present")
            .setBy("15(3)");
    public static final Setting<Integer> TELLERS =
            Setting.whole("secret.tellers", 5, 2, 15).in("tellers").setBy("13(2)");
    public static final Setting<Integer> TELLERS_NEEDED =
            Setting.whole("secret.tellers-needed", 3, 1, 15).in("tellers").setBy("13(2)");
    public static final Setting<Integer> PLEDGE_REMINDER =
            Setting.whole("pledges.reminder-days", 30, 1, 365).in("days").setBy("16(2)");
    public static final Setting<Language> AUTHORITATIVE =
            Setting.language("texts.authoritative", Language.ENGLISH).setBy("18(3)");

    @Bean
    SettingGroup otherSettings() {
        return SettingGroup.of(ANSWER_DAYS, SECRET_REQUEST, TELLERS, TELLERS_NEEDED, PLEDGE_REMINDER, AUTHORITATIVE);
    }
}
