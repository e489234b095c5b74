package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class HallTests {

    private static final int PEOPLE = 500;

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void fiveHundredPeopleBehindOneAddressAllSignIn() throws InterruptedException {
        var hall = UUID.randomUUID();
        transaction.executeWithoutResult(status -> IntStream.range(0, PEOPLE)
                .forEach(each -> persons.enter(
                        PersonId.random(),
                        Multilingual.of(Language.ENGLISH, "Guest Example " + each),
                        address(hall, each),
                        Language.ENGLISH)));
        var inside = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
            IntStream.range(0, PEOPLE)
                    .forEach(each -> people.execute(() -> {
                        if (signIn(address(hall, each))) inside.incrementAndGet();
                    }));
        }
        assertThat(inside).hasValue(PEOPLE);
    }

    private static String address(UUID hall, int number) {
        return "guest-" + number + "-" + hall + "@example.org";
    }

    private boolean signIn(String address) {
        var user = WebUser.of(port);
        user.get("/sign-in?next=/me/recovery-codes");
        user.submit("form:has(#mail)", Map.of("mail", address));
        user.submit("form:has(#code)", Map.of("code", await().until(() -> code(address), code -> !code.isEmpty())));
        return user.page().path().equals("/me/recovery-codes");
    }

    private String code(String address) {
        return jdbc.sql("select arguments ->> 0 from letter where address = ?")
                .param(address)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
