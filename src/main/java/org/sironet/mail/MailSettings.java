package org.sironet.mail;

import org.sironet.rules.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the network decides about its mails. */
@Configuration(proxyBeanMethods = false)
class MailSettings {

    /** Where answers to mails go: the secretariat's address; empty for nowhere. */
    static final Setting<String> REPLIES = Setting.text("network.mail", "");

    @Bean
    Setting<String> networkMail() {
        return REPLIES;
    }
}
