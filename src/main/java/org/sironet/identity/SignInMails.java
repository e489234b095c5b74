package org.sironet.identity;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Devices.Device;
import org.sironet.kernel.Language;
import org.sironet.mail.Letter;
import org.sironet.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail with which somebody signs in. Whether the address has an account is looked up only after the answer
 * was given, so that neither words nor time tell.
 */
@Component
class SignInMails implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignInMails.class);

    private final SignInRequests requests;
    private final Persons persons;
    private final Devices devices;
    private final Limits limits;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ExecutorService later = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sign-in-mails").factory());

    SignInMails(
            SignInRequests requests,
            Persons persons,
            Devices devices,
            Limits limits,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.persons = persons;
        this.devices = devices;
        this.limits = limits;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** @return the id of the request */
    UUID ask(String address, Device device, String onward, Language page) {
        var account = Secrets.hash(address.toLowerCase(Locale.ROOT));
        var known = devices.known(device, address);
        limits.count(
                known ? Limit.MAILS_TO_ACCOUNT_FROM_ITS_DEVICE : Limit.MAILS_TO_ACCOUNT,
                known ? Secrets.hash(java.util.HexFormat.of().formatHex(device.key()) + address) : account);
        var code = known || limits.allows(Limit.CODES_TO_ACCOUNT, account) ? Secrets.sixDigits() : null;
        var id = UUID.randomUUID();
        var link = Secrets.token();
        requests.add(id, device, address, link, code, onward);
        later.execute(() -> deliver(id, address, link, code, page));
        return id;
    }

    private void deliver(UUID id, String address, String link, @Nullable String code, Language page) {
        try {
            transaction.executeWithoutResult(status -> persons.withMail(address).ifPresent(person -> {
                requests.belongsTo(id, person.id());
                outbox.post(letter(person, address, code, page)
                        .leadingTo("/sign-in/links/" + link)
                        .forPerson(person.id())
                        .keptSecret());
            }));
            requests.forgetOld();
            limits.forgetOld();
        } catch (RuntimeException failure) {
            LOG.error("A sign-in mail was not posted", failure);
        }
    }

    private static Letter letter(Persons.Person person, String address, @Nullable String code, Language page) {
        var chosen = person.language();
        var language = chosen == null ? page : chosen;
        var minutes = (int) SignInRequest.LIFE.toMinutes();
        return code == null
                ? Letter.to(address, language, "mail.sign-in-link", minutes)
                : Letter.to(address, language, "mail.sign-in", code, minutes);
    }

    @Override
    public void destroy() {
        later.close();
    }
}
