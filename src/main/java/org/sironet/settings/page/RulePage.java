package org.sironet.settings.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param article the one that will set it; null for none
 * @param edit null for who may not change it
 */
public record RulePage(
        String key,
        String title,
        Version now,
        @Nullable String article,
        List<Version> versions,
        @Nullable Edit edit) {

    /** A text with the language that it is in. */
    public record Text(String text, String language, String direction) {}

    /**
     * A value that holds, held or will hold.
     *
     * @param state {@code holds}, {@code held} or {@code will-hold}
     * @param since null when it holds from the beginning
     */
    public record Version(
            int number,
            List<Text> value,
            String state,
            @Nullable String since,
            @Nullable String iso,
            String basis,
            boolean provisional) {}

    /** An answer to choose. */
    public record Choice(String value, String words) {}

    /**
     * How the rule is changed.
     *
     * @param seen the latest version that this form knows of
     * @param type of the field: {@code choice}, {@code text}, {@code lines}, {@code moment}, {@code country}, {@code languages}
     * @param hint key of the hint below the label; null for none
     * @param hintArguments for the hint
     * @param languages in which a multilingual value is asked
     * @param today the first day that may be chosen
     */
    public record Edit(
            int seen,
            String type,
            @Nullable String hint,
            List<Object> hintArguments,
            List<Choice> choices,
            List<Text> languages,
            String today) {}
}
