package org.sironet.shell;

import java.time.ZoneId;
import java.util.List;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network says of itself. */
@Configuration(proxyBeanMethods = false)
public class NetworkSettings {

    public static final Setting<Multilingual> NAME = Setting.multilingual("network.name", Multilingual.EMPTY);
    public static final Setting<Country> HOME = Setting.country("network.home-country", Country.of("CN"));
    public static final Setting<List<Language>> LANGUAGES = Setting.languages("network.languages", Language.OF_PAGES);
    public static final Setting<ZoneId> ZONE = Setting.zone("network.time-zone", ZoneId.of("Asia/Shanghai"));

    @Bean
    Setting<Multilingual> networkName() {
        return NAME;
    }

    @Bean
    Setting<Country> networkHome() {
        return HOME;
    }

    @Bean
    Setting<List<Language>> networkLanguages() {
        return LANGUAGES;
    }

    @Bean
    Setting<ZoneId> networkZone() {
        return ZONE;
    }
}
