package org.sironet.mail.page;

import java.time.Instant;
import java.util.List;
import org.sironet.kernel.Slice;

/**
 * The outbox.
 *
 * @param state the one asked for; empty for all
 * @param states as in keys of messages
 * @param unsent whether letters wait because no mail server is known
 */
public record OutboxPage(Slice<Row> letters, String state, String address, List<String> states, boolean unsent) {

    public record Row(long id, String subject, String address, Instant at, String state) {}

    /** The address of another page of this list, or of another state. */
    public String query(String state, int number) {
        return "/outbox?state=" + state + "&address="
                + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8) + "&page=" + number;
    }
}
