package org.sironet.store;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time of the network: a demonstration brings a clock of its own, everybody else lives by the world's. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    @ConditionalOnProperty(name = "sironet.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }
}
