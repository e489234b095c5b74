package org.sironet.mail.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter with what became of it.
 *
 * @param mail empty when its content is not for this reader
 * @param resend whether it can be sent again
 */
public record LetterPage(
        long id,
        String subject,
        String address,
        Instant at,
        String state,
        List<Try> tries,
        Optional<MailPage> mail,
        boolean resend) {

    /** @param result as in keys of messages; {@code reason} in the mail server's words */
    public record Try(Instant at, String result, String reason) {}
}
