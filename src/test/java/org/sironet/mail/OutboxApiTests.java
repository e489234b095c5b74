package org.sironet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class OutboxApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String address = "reader-" + UUID.randomUUID() + "@example.org";

    private Posted posted(boolean secret, Posted.State state) {
        var letter = Letter.to(address, Language.ENGLISH, "mail.mail-changed");
        transaction.executeWithoutResult(status -> outbox.post(secret ? letter.keptSecret() : letter));
        var posted = letters.page(null, address, 1, 1).items().getFirst();
        letters.record(posted.id(), state, null, false);
        letters.recordTry(posted.id(), clock.instant(), Posted.Result.REFUSED, "550 no such user", null);
        return posted;
    }

    @Test
    void aFailedLetterIsFoundWithItsReasonAndSentAgain() {
        var failed = posted(false, Posted.State.FAILED);
        var officer = ApiUser.of(port, "secretariat", "read:outbox", "write:outbox");
        var list = officer.get("/api/outbox?state=failed&address=" + address).path("items");
        assertThat(list).hasSize(1);
        var path = "/api/outbox/" + failed.id();
        assertThat(list.get(0).path("id").asLong()).isEqualTo(failed.id());
        assertThat(officer.get(path).path("tries").get(0).path("reason").asString())
                .isEqualTo("550 no such user");
        assertThat(officer.post(path + "/sending", "").path("state").asString()).isEqualTo("waiting");
        assertThat(letters.sendings(failed.id())).isEqualTo(1);
        officer.refused(409, "POST", path + "/sending", "");
        officer.refused(404, "POST", "/api/outbox/999999999/sending", "");
        officer.refused(400, "/api/outbox?state=lost");
    }

    @Test
    void theListGoesOnWhereItEnded() {
        var first = posted(false, Posted.State.SENT);
        var second = posted(false, Posted.State.SENT);
        var officer = ApiUser.of(port, "secretariat", "read:outbox");
        var page = officer.get("/api/outbox?limit=1&address=" + address);
        assertThat(page.path("items").get(0).path("id").asLong()).isEqualTo(first.id());
        var next = officer.get(page.path("next").asString());
        assertThat(next.path("items").get(0).path("id").asLong()).isEqualTo(second.id());
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void aSecretIsAskedForAnewAndNeverSentAgain() {
        var secret = posted(true, Posted.State.FAILED);
        var officer = ApiUser.of(port, "secretariat", "read:outbox", "write:outbox");
        assertThat(officer.get("/api/outbox/" + secret.id()).path("subject").isNull())
                .isTrue();
        officer.refused(409, "POST", "/api/outbox/" + secret.id() + "/sending", "");
    }

    @Test
    void theButtonOfALettersPageSendsItAgain() {
        var failed = posted(false, Posted.State.FAILED);
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/outbox/" + failed.id());
        officer.submit("form[action$=/sending]", Map.of());
        assertThat(officer.page().status()).isEqualTo(200);
        assertThat(letters.find(failed.id()).orElseThrow().state()).isEqualTo(Posted.State.WAITING);
        assertThat(officer.page().html().select("form[action$=/sending]")).isEmpty();
        var visitor = WebUser.of(port);
        letters.record(failed.id(), Posted.State.FAILED, null, false);
        assertThat(visitor.get("/outbox/" + failed.id()).html().select("form[action$=/sending]"))
                .isEmpty();
        assertThat(visitor.forge("/outbox/" + failed.id() + "/sending", Map.of())
                        .path())
                .contains("/sign-in");
        assertThat(letters.find(failed.id()).orElseThrow().state()).isEqualTo(Posted.State.FAILED);
    }
}
