package org.sironet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Rules;
import org.sironet.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class DispatchTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Composition composition;

    @Autowired
    Rules rules;

    @Autowired
    Installation installation;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Hand clock = new Hand();
    private String address = "";

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.now().plusSeconds(60);

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        mails.start();
        address = "reader-" + UUID.randomUUID() + "@example.org";
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private Dispatch dispatch(String server) {
        var smtp = new MailServer(server);
        var transport =
                new MailTransport(smtp, new BounceBox((java.net.URI) null), composition, rules, installation, clock);
        return new Dispatch(letters, smtp, transport, transaction, clock);
    }

    private Dispatch sending() {
        return dispatch("smtp://localhost:" + mails.getSmtp().getPort() + "?from=network@example.org");
    }

    private void post(Letter letter) {
        transaction.executeWithoutResult(status -> outbox.post(letter));
    }

    private void sendAll(Dispatch dispatch) {
        while (dispatch.round() > 0) clock.move(Duration.ofSeconds(1));
    }

    private Posted posted() {
        return letters.page(null, address, 1, 1).items().getFirst();
    }

    private MimeMessage received() throws Exception {
        var found = new ArrayList<MimeMessage>();
        for (var message : mails.getReceivedMessages())
            if (message.getHeader("To", ",").contains(address)) found.add(message);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String part(Part message, int index) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void aLetterArrivesInItsReadersLanguageAsTextAndHtml() throws Exception {
        post(Letter.to(address, Language.ARABIC, "mail.sign-in", "123456", 15).leadingTo("/me"));
        sendAll(sending());
        var message = received();
        assertThat(message.getSubject()).isEqualTo("رمز الدخول: 123456");
        assertThat(message.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(message.getFrom()[0].toString()).contains("network@example.org");
        assertThat(message.getMessageID()).startsWith("<letter-");
        assertThat(part(message, 0)).contains("\u2068123456\u2069", installation.url() + "/ar/me");
        assertThat(part(message, 1)).contains("dir=\"rtl\"", "lang=\"ar\"", "تسجيل الدخول");
        assertThat(posted().state()).isEqualTo(Posted.State.SENT);
    }

    @Test
    void whatASecretLetterSaidIsForgottenOnceItIsSent() {
        post(Letter.to(address, Language.ENGLISH, "mail.sign-in", "654321", 15)
                .leadingTo("/sign-in/links/secret")
                .keptSecret());
        sendAll(sending());
        assertThat(posted().letter().arguments()).isEmpty();
        assertThat(posted().letter().path()).isNull();
    }

    @Test
    void twoProcessesSendALetterOnce() throws Exception {
        post(Letter.to(address, Language.ENGLISH, "mail.mail-changed"));
        var one = Thread.ofVirtual().start(() -> sendAll(sending()));
        sendAll(sending());
        one.join();
        received();
    }

    @Test
    void aRefusedAddressFailsAtOnceAndSaysWhy() throws Exception {
        try (var server = new StubbornServer("550 5.1.1 no such user")) {
            post(Letter.to(address, Language.ENGLISH, "mail.mail-changed"));
            sendAll(dispatch(server.url()));
        }
        assertThat(posted().state()).isEqualTo(Posted.State.FAILED);
        assertThat(letters.tries(posted().id()).getFirst().reason()).contains("no such user");
    }

    @Test
    void aBusyServerIsAskedAgainLaterAndAtLastGivenUp() throws Exception {
        try (var server = new StubbornServer("451 4.3.0 come back later")) {
            var dispatch = dispatch(server.url());
            post(Letter.to(address, Language.ENGLISH, "mail.mail-changed"));
            for (var pause : Dispatch.PAUSES) {
                sendAll(dispatch);
                assertThat(posted().state()).isEqualTo(Posted.State.WAITING);
                clock.move(pause);
            }
            sendAll(dispatch);
        }
        assertThat(posted().state()).isEqualTo(Posted.State.FAILED);
        assertThat(letters.tries(posted().id())).hasSize(Dispatch.PAUSES.size() + 1);
    }

    @Test
    void aLetterOfAProcessThatDiedIsSentByAnother() throws Exception {
        post(Letter.to(address, Language.ENGLISH, "mail.mail-changed"));
        letters.claim(1000, clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        sendAll(sending());
        assertThat(mails.getReceivedMessages()).isEmpty();
        clock.move(Duration.ofMinutes(6));
        sendAll(sending());
        received();
    }

    @Test
    void anErasedReaderGetsNothingMore() {
        var person = PersonId.random();
        post(Letter.to(address, Language.ENGLISH, "mail.mail-changed").forPerson(person));
        transaction.executeWithoutResult(status -> outbox.erase(person));
        assertThat(letters.page(null, address, 1, 1).total()).isZero();
    }

    @Test
    void aServerIsNamedByAnAddress() {
        assertThatThrownBy(() -> new MailServer("https://example.org"))
                .hasMessageContaining("--smtp wants")
                .hasMessageNotContaining("example.org");
        var server = new MailServer("smtps://user%40example.org:p%3Ass+@mail.example.org");
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.user()).isEqualTo("user@example.org");
        assertThat(server.password()).isEqualTo("p:ss+");
    }
}
