package org.sironet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheyName() {
        ApplicationModules.of(Sironet.class).verify();
    }
}
