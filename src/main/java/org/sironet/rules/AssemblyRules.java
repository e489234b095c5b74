package org.sironet.rules;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about its assembly. */
@Configuration(proxyBeanMethods = false)
public class AssemblyRules {

    /** What a proxy must look like. */
    public enum ProxyForm {
        WRITTEN_BY_PRINCIPAL
    }

    /** When an alternate may take over. */
    public enum Alternate {
        BETWEEN_POLLS,
        NEVER
    }

    /** What observers may do. */
    public enum Observers {
        SPEAK_AFTER_MEMBERS,
        LISTEN
    }

    public static final Setting<Integer> NOTICE_DAYS =
            Setting.whole("assembly.notice-days", 60, 1, 365).in("days").setBy("9(2)");
    public static final Setting<Share> ITEM_SHARE = Setting.share("assembly.item-share", new Share(1, 10))
            .in("of-members")
            .setBy("9(2)");
    public static final Setting<Integer> ITEM_DAYS =
            Setting.whole("assembly.item-days", 30, 0, 365).in("days").setBy("9(2)");
    public static final Setting<Integer> RECORD_DAYS =
            Setting.whole("assembly.record-days", 7, 0, 90).in("days").setBy("10(1)");
    public static final Setting<Integer> PROXIES_PER_MEMBER =
            Setting.whole("assembly.proxies-per-member", 2, 0, 20).in("proxies").setBy("10(3)");
    public static final Setting<ProxyForm> PROXY_FORM = Setting.choice(
                    "assembly.proxy-form", ProxyForm.WRITTEN_BY_PRINCIPAL)
            .setBy("10(3)");
    public static final Setting<Alternate> ALTERNATE =
            Setting.choice("assembly.alternate", Alternate.BETWEEN_POLLS).setBy("10(2)");
    /** More than this share. */
    public static final Setting<Share> QUORUM = Setting.share("assembly.quorum", new Share(1, 2))
            .in("more-than-of-roll")
            .setBy("11(1)");

    public static final Setting<Integer> AMENDMENT_SUPPORTERS = Setting.whole("assembly.amendment-supporters", 2, 0, 50)
            .in("members")
            .setBy("6(1)");
    public static final Setting<Instant> AMENDMENTS_UNTIL = Setting.moment(
                    "assembly.amendments-until", Instant.parse("2017-11-10T15:59:00Z"))
            .setBy("18(2)");
    public static final Setting<Integer> SPEAKING_MINUTES =
            Setting.whole("assembly.speaking-minutes", 3, 1, 60).in("minutes").setBy("15(1)");
    public static final Setting<Observers> OBSERVERS =
            Setting.choice("assembly.observers", Observers.SPEAK_AFTER_MEMBERS).setBy("8(2)");
    public static final Setting<Boolean> PRESIDING_OFFICER_VOTES =
            Setting.yesOrNo("assembly.presiding-officer-votes", false).setBy("9(3)");

    @Bean
    SettingGroup assemblySettings() {
        return SettingGroup.of(
                NOTICE_DAYS,
                ITEM_SHARE,
                ITEM_DAYS,
                RECORD_DAYS,
                PROXIES_PER_MEMBER,
                PROXY_FORM,
                ALTERNATE,
                QUORUM,
                AMENDMENT_SUPPORTERS,
                AMENDMENTS_UNTIL,
                SPEAKING_MINUTES,
                OBSERVERS,
                PRESIDING_OFFICER_VOTES);
    }
}
