package org.sironet.setup;

import org.sironet.kernel.Multilingual;
import org.sironet.rules.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network says of itself on its front page. */
@Configuration(proxyBeanMethods = false)
class SetupSettings {

    static final Setting<Multilingual> ABOUT = Setting.multilingual("network.about", Multilingual.EMPTY);

    @Bean
    Setting<Multilingual> networkAbout() {
        return ABOUT;
    }
}
