package org.sironet.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.sironet.mail.page.MailPage;
import org.sironet.rules.Rules;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, over one connection for each batch. */
@Component
class MailTransport {

    private static final int TIMEOUT = 20_000;

    private final MailServer server;
    private final BounceBox box;
    private final Composition composition;
    private final Rules rules;
    private final Installation installation;
    private final Clock clock;

    MailTransport(
            MailServer server,
            BounceBox box,
            Composition composition,
            Rules rules,
            Installation installation,
            Clock clock) {
        this.server = server;
        this.box = box;
        this.composition = composition;
        this.rules = rules;
        this.installation = installation;
        this.clock = clock;
    }

    /** What the mail server said. */
    sealed interface Answer {
        record Taken() implements Answer {}

        record Later(String reason) implements Answer {}

        record Never(String reason) implements Answer {}
    }

    /** An open connection. */
    final class Connection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Connection() throws MessagingException {
            session = Session.getInstance(properties());
            transport = session.getTransport(server.encryptedFromTheStart() ? "smtps" : "smtp");
            transport.connect(server.uri().getHost(), server.port(), server.user(), server.password());
        }

        /** @param sending counts how often somebody asked for the letter to be sent, from 0 */
        Answer send(Posted posted, int sending) {
            try {
                var message = message(session, posted, sending);
                transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
                return new Answer.Taken();
            } catch (AddressException noAddress) {
                return new Answer.Never(String.valueOf(noAddress.getMessage()));
            } catch (MessagingException failure) {
                return answer(failure);
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    Connection open() throws MessagingException {
        return new Connection();
    }

    private Properties properties() {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var prefix = "mail." + protocol + ".";
            properties.put(prefix + "connectiontimeout", TIMEOUT);
            properties.put(prefix + "timeout", TIMEOUT);
            properties.put(prefix + "writetimeout", TIMEOUT);
            properties.put(prefix + "auth", server.user() != null);
            properties.put(prefix + "ssl.checkserveridentity", true);
            properties.put(prefix + "localhost", installation.url().getHost());
            properties.put(prefix + "from", server.sender(installation.url()));
        }
        properties.put("mail.smtp.starttls.enable", true);
        properties.put("mail.smtp.starttls.required", server.user() != null && !local());
        return properties;
    }

    /** A password never crosses a network in clear. */
    private boolean local() {
        var host = server.uri().getHost();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private MimeMessage message(Session session, Posted posted, int sending) throws MessagingException {
        var mail = composition.page(posted.letter());
        var host = installation.url().getHost();
        var message = new Identified(
                session, "<letter-" + posted.id() + "." + sending + "." + posted.mark() + "@" + host + ">");
        message.setEnvelopeFrom(box.returnPath(posted.id(), posted.mark(), server.sender(installation.url())));
        message.setFrom(address(server.sender(installation.url()), mail.network()));
        var replies = rules.value(MailSettings.REPLIES);
        if (!replies.isEmpty()) message.setReplyTo(new Address[] {new InternetAddress(replies, true)});
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(posted.letter().address(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().tag());
        message.setHeader("List-Id", "<mail." + host + ">");
        message.setHeader("List-Help", "<" + installation.url() + "/me>");
        message.setContent(parts(mail));
        message.saveChanges();
        return message;
    }

    private MimeMultipart parts(MailPage mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(Composition.text(mail), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(composition.html(mail), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A sender that may not send is our fault and can be mended: only what concerns this letter is final. */
    private static Answer answer(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException known; each = known.getNextException()) {
            var code =
                    switch (known) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> 0;
                        case SMTPSendFailedException message -> message.getReturnCode();
                        default -> 0;
                    };
            if (code >= 540 && code < 600) return new Answer.Never(String.valueOf(known.getMessage()));
        }
        return new Answer.Later(String.valueOf(failure.getMessage()));
    }

    /** Keeps the name that we give it, so that a mail sent twice by accident is seen as one. */
    private static final class Identified extends SMTPMessage {

        private final String name;

        Identified(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
