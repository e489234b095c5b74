package org.sironet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The program. */
@SpringBootApplication
@EnableScheduling
class Sironet {

    public static void main(String[] arguments) {
        SpringApplication.run(Sironet.class, arguments);
    }
}
