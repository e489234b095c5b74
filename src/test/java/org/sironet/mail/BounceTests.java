package org.sironet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.sironet.kernel.Language;
import org.sironet.rules.Rules;
import org.sironet.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters come back to a real mailbox. */
@ServerTest
class BounceTests {

    private static final String REPORT = """
            From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
            To: %s
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            I am sorry to inform you.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net

            Final-Recipient: rfc822; nobody@example.net
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such
             user here

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            Subject: Something

            --b--
            """;

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

    private final GreenMail mails =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    private final String address = "reader-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void start() {
        mails.start();
        mails.setUser("bounces@example.org", "bounces", "secret");
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private BounceBox box(String query) {
        return new BounceBox(
                URI.create("imap://bounces:secret@localhost:" + mails.getImap().getPort() + "/INBOX" + query));
    }

    /** Sent, as it arrived at the other server. */
    private MimeMessage sent(BounceBox box) throws Exception {
        transaction.executeWithoutResult(
                status -> outbox.post(Letter.to(address, Language.ENGLISH, "mail.sign-in", "123456", 15)
                        .leadingTo("/me")));
        var smtp = new MailServer("smtp://localhost:" + mails.getSmtp().getPort() + "?from=network@example.org");
        var transport = new MailTransport(smtp, box, composition, rules, installation, Clock.systemUTC());
        var dispatch = new Dispatch(letters, smtp, transport, transaction, Clock.systemUTC());
        while (posted().state() == Posted.State.WAITING) dispatch.round();
        for (var message : mails.getReceivedMessages())
            if (message.getHeader("To", ",").contains(address)) return message;
        throw new AssertionError("not sent");
    }

    private Posted posted() {
        return letters.page(null, address, 1, 1).items().getFirst();
    }

    private void comesBack(String to, String action, String messageId) throws Exception {
        var text = REPORT.formatted(to, action, messageId).replace("\n", "\r\n");
        var message = new MimeMessage(
                GreenMailUtil.getSession(mails.getSmtp().getServerSetup()),
                new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        mails.getUserManager().getUser("bounces").deliver(message);
    }

    private int round(BounceBox box) throws Exception {
        return new Bounces(box, letters, transaction, Clock.systemUTC()).round();
    }

    @Test
    void aLetterThatCameBackIsKnownByWhatItQuotes() throws Exception {
        var box = box("");
        var letter = sent(box);
        assertThat(letter.getHeader("Return-Path", ",")).contains("network@example.org");
        comesBack("network@example.org", "delayed", letter.getMessageID());
        assertThat(round(box)).isZero();
        assertThat(posted().state()).isEqualTo(Posted.State.SENT);
        comesBack("network@example.org", "failed", letter.getMessageID());
        assertThat(round(box)).isEqualTo(1);
        assertThat(posted().state()).isEqualTo(Posted.State.FAILED);
        var last = letters.tries(posted().id()).getLast();
        assertThat(last.result()).isEqualTo(Posted.Result.BOUNCED);
        assertThat(last.reason()).isEqualTo("5.1.1 smtp; 550 5.1.1 no such user here");
        assertThat(round(box)).isZero();
        assertThat(letters.failedSince(java.time.Instant.EPOCH)).isPositive();
    }

    @Test
    void aLetterThatCameBackIsKnownByItsReturnPath() throws Exception {
        var box = box("?to=bounces+*@example.org");
        var letter = sent(box);
        var path = letter.getHeader("Return-Path", ",");
        assertThat(path).contains("bounces+" + posted().id() + "-" + posted().mark() + "@example.org");
        comesBack(path.replaceAll("[<>]", ""), "failed", "<other@example.net>");
        assertThat(round(box)).isEqualTo(1);
        assertThat(posted().state()).isEqualTo(Posted.State.FAILED);
    }

    @Test
    void nobodyMakesALetterComeBackThatNeverHadIt() throws Exception {
        var box = box("");
        var letter = sent(box);
        comesBack(
                "network@example.org",
                "failed",
                letter.getMessageID().replaceFirst("\\.[0-9a-f]{12}@", ".000000000000@"));
        assertThat(round(box)).isZero();
        assertThat(posted().state()).isEqualTo(Posted.State.SENT);
    }

    @Test
    void somebodysAbsenceIsNoBounce() throws Exception {
        var box = box("");
        var letter = sent(box);
        var text = "From: Lan <lan@example.net>\r\nTo: network@example.org\r\nSubject: Away\r\nIn-Reply-To: "
                + letter.getMessageID() + "\r\nAuto-Submitted: auto-replied\r\n\r\n" + letter.getMessageID();
        mails.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        GreenMailUtil.getSession(mails.getSmtp().getServerSetup()),
                        new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(round(box)).isZero();
        assertThat(posted().state()).isEqualTo(Posted.State.SENT);
    }
}
