package org.sironet.seal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which anybody checks a code or a file.
 *
 * @param code what the typed code confirms; null when none was asked for, or it is wrong
 * @param file what an uploaded file is; null when none was sent
 * @param key the network's current key; null before anything was signed
 * @param head the journal's latest head; null before there is one
 */
public record VerifyPage(
        @Nullable Code code,
        @Nullable File file,
        @Nullable String key,
        @Nullable LatestHead head) {

    /** A text with the language that it is in. */
    public record Text(String text, String language, String direction) {}

    /**
     * What a code confirms.
     *
     * @param genuine whether the signature fits
     * @param revoked when; null while it holds
     * @param path where this code has its own page
     * @param mayRevoke whether the reader may withdraw it
     */
    public record Code(
            String written,
            String kind,
            Text statement,
            List<Text> others,
            String since,
            String issued,
            String key,
            boolean genuine,
            @Nullable String revoked,
            @Nullable String reason,
            @Nullable String successor,
            String path,
            boolean mayRevoke) {}

    /**
     * What a file is.
     *
     * @param tone good, bad or rest
     * @param title in words
     * @param explanation a sentence or two
     * @param detail the first wrong thing, in English; null for none
     */
    public record File(
            String tone,
            String title,
            String explanation,
            @Nullable String detail,
            @Nullable Text document,
            @Nullable String code,
            List<Fact> facts) {}

    /** A property. */
    public record Fact(String name, String value, boolean machine) {}

    /** The journal's end. */
    public record LatestHead(String number, String entries, String when, String iso, String hash) {}
}
