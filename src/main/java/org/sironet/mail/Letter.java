package org.sironet.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;

/**
 * A mail to one recipient, in words of {@code messages/}: {@code <key>.subject}, and {@code <key>.body} whose
 * paragraphs are parted by blank lines.
 *
 * @param recipient null for somebody without an account
 * @param language the recipient's
 * @param key names the texts
 * @param arguments of both texts, by position: strings and whole numbers
 * @param path a page of ours to which the one button leads; null for none
 * @param secret whether the content must not be shown on the outbox page once it is sent: codes and sign-in links
 */
public record Letter(
        String address,
        @Nullable PersonId recipient,
        Language language,
        String key,
        List<Object> arguments,
        @Nullable String path,
        boolean secret) {

    public static Letter to(String address, Language language, String key, Object... arguments) {
        return new Letter(address, null, language, key, List.of(arguments), null, false);
    }

    public Letter leadingTo(String path) {
        return new Letter(address, recipient, language, key, arguments, path, secret);
    }

    public Letter forPerson(PersonId person) {
        return new Letter(address, person, language, key, arguments, path, secret);
    }

    public Letter keptSecret() {
        return new Letter(address, recipient, language, key, arguments, path, true);
    }
}
