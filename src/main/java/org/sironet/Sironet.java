package org.sironet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
class Sironet {

    public static void main(String[] arguments) {
        SpringApplication.run(Sironet.class, arguments);
    }
}
