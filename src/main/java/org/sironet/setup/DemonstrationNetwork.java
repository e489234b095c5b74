package org.sironet.setup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.NetworkSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The network itself, by facts of public record. */
@Component
@Order(10)
class DemonstrationNetwork implements DemonstrationPart {

    /** Announced at the opening of the Belt and Road Forum for International Cooperation. */
    private static final Instant ANNOUNCED = Instant.parse("2017-05-14T02:00:00Z");

    private final Rules rules;

    DemonstrationNetwork(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void load(Timeline timeline) {
        timeline.at(ANNOUNCED, () -> {
            set(
                    NetworkSettings.NAME,
                    Multilingual.ofTags(Map.of(
                            "en", "Silk Road NGO Cooperation Network",
                            "zh", "丝绸之路沿线民间组织合作网络",
                            "ar", "شبكة التعاون بين المنظمات غير الحكومية على طول طريق الحرير")));
            set(NetworkSettings.HOME, Country.of("CN"));
            set(NetworkSettings.LANGUAGES, List.of(Language.CHINESE, Language.ENGLISH, Language.ARABIC));
            set(
                    SetupSettings.ABOUT,
                    Multilingual.ofTags(Map.of(
                            "en",
                                    "An effective platform for NGOs to exchange information, coordinate actions and strengthen cooperation.",
                            "zh", "为各国民间组织交流信息、协调行动、深化合作提供有效平台。",
                            "ar", "منبر فعّال للمنظمات غير الحكومية لتبادل المعلومات وتنسيق العمل وتعزيز التعاون.")));
        });
    }

    private <T> void set(Setting<T> setting, T value) {
        rules.set(setting, value, ANNOUNCED, Actor.PROGRAM, Basis.provisional("2017-1"));
    }
}
