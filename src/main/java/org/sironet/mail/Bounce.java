package org.sironet.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A letter that came back.
 *
 * @param mark proves that whoever sent it back has had the letter
 * @param reason as the other server gives it
 */
record Bounce(long letter, String mark, String reason) {

    private static final int MOST = 256 * 1024;
    private static final int DEEP = 5;
    private static final Pattern RETURN_PATH = Pattern.compile("\\b([0-9]{1,18})-([0-9a-f]{12})\\b");
    private static final Pattern MESSAGE_ID = Pattern.compile("<letter-([0-9]{1,18})\\.[0-9]+\\.([0-9a-f]{12})@");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([0-9.]+.*)$");
    private static final Pattern DIAGNOSIS =
            Pattern.compile("(?im)^Diagnostic-Code:\\s*((?:[^\\r\\n]|\\r?\\n[ \\t])+)");

    /**
     * Reads a report (RFC 3464), or what a server without reports writes. A delay is no bounce, and neither is what
     * somebody's absence answers.
     */
    static Optional<Bounce> read(Message message) throws MessagingException, IOException {
        var text = text(message, 0);
        var report = message.isMimeType("multipart/report") && text.matches("(?is).*^?Final-Recipient:.*");
        if (report ? !text.matches("(?is).*\\bAction:\\s*failed\\b.*") : !ofPostmaster(message))
            return Optional.empty();
        return letter(message, text)
                .map(found ->
                        new Bounce(Long.parseLong(found.group(1)), found.group(2), reason(text, subject(message))));
    }

    private static boolean ofPostmaster(Message message) throws MessagingException {
        var from = message.getFrom() == null ? "" : Arrays.toString(message.getFrom());
        return from.toLowerCase(Locale.ROOT).matches(".*\\b(mailer-daemon|postmaster)\\b.*");
    }

    private static String subject(Message message) {
        try {
            return Objects.requireNonNullElse(message.getSubject(), "");
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    /** By the address to which it came back, else by the name of the letter that it quotes. */
    private static Optional<Matcher> letter(Message message, String text) throws MessagingException {
        for (var header : new String[] {"Delivered-To", "X-Original-To", "To"})
            for (var address : Objects.requireNonNullElse(message.getHeader(header), new String[0])) {
                var found = RETURN_PATH.matcher(address);
                if (found.find()) return Optional.of(found);
            }
        return Stream.of(MESSAGE_ID.matcher(text)).filter(Matcher::find).findFirst();
    }

    private static String reason(String text, String otherwise) {
        var reason = Stream.of(STATUS, DIAGNOSIS)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
                .reduce((status, diagnosis) -> status + " " + diagnosis)
                .orElse(otherwise);
        var plain = reason.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
        return plain.length() <= 500 ? plain : plain.substring(0, 500);
    }

    /** Everything that can be read of it, so much and no more. */
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEP) return "";
        if (part.getContent() instanceof Multipart parts) {
            var all = new StringBuilder();
            for (var at = 0; at < Math.min(parts.getCount(), 20) && all.length() < MOST; at++)
                all.append(text(body(parts, at), depth + 1)).append('\n');
            return all.toString();
        }
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    private static BodyPart body(Multipart parts, int at) throws MessagingException {
        return parts.getBodyPart(at);
    }
}
