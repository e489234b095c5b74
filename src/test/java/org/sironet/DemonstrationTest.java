package org.sironet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole program as a demonstration, on its own data folder and a free port. Test classes share one of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sironet.data=target/test-data/${random.uuid}",
            "sironet.programs=target/programs",
            "sironet.demo=true"
        })
public @interface DemonstrationTest {}
