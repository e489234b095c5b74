package org.sironet.tally.rules;

import java.util.List;
import java.util.stream.Stream;
import org.sironet.tally.BadOption;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;

/**
 * What Meek's method leaves open, as one count has it.
 *
 * @param reading how a ballot is read
 * @param together whether level candidates pass votes among each other first
 * @param arithmetic what the count is done in
 * @param places decimals
 * @param omega the surplus that is small enough
 */
record MeekOptions(Preferences.Reading reading, boolean together, Arithmetic arithmetic, int places, Rational omega) {

    /** What level candidates on a ballot do. */
    enum Level {
        /** the vote is divided equally among them */
        SPLIT,
        /** the vote counts as the mean of all orders */
        MEAN,
        EXHAUST,
        SKIP,
        EXHAUST_IF_SEVERAL,
        SKIP_IF_SEVERAL;

        Preferences.Overvotes overvotes() {
            return this == MEAN ? Preferences.Overvotes.SPLIT : Preferences.Overvotes.valueOf(name());
        }
    }

    /** What the count is done in. */
    enum Arithmetic {
        FIXED,
        FRACTIONS
    }

    private static final int MOST_PLACES = 30;

    static List<Option> options() {
        var reading = Preferences.Reading.options(Preferences.Overvotes.SPLIT, "any", Preferences.Repeats.SKIP).stream()
                .filter(option -> !option.name().equals("overvotes"));
        return Stream.concat(
                        Stream.of(
                                new Option(
                                        "overvotes",
                                        "split, mean, exhaust, skip, exhaust-if-several, skip-if-several",
                                        "split",
                                        "what a rank with several (or equal) candidates does"),
                                new Option(
                                        "arithmetic",
                                        "fixed, fractions",
                                        "fixed",
                                        "cut decimals, or exact fractions with rounded shares"),
                                new Option(
                                        "places",
                                        "a number, exact",
                                        "9 (fractions: 6)",
                                        "decimals; exact means fractions"),
                                new Option("omega", "a number", "0.000001", "the surplus that is small enough")),
                        reading)
                .toList();
    }

    static MeekOptions of(Choices choices) {
        var level = choices.one("overvotes", Level.SPLIT);
        var reading = new Preferences.Reading(
                level.overvotes(),
                choices.number("skips", "any", "any"),
                choices.one("repeats", Preferences.Repeats.SKIP),
                choices.number("max-ranks", "any", "any"));
        var exact = "exact".equals(choices.text("places"));
        var arithmetic = choices.one("arithmetic", exact ? Arithmetic.FRACTIONS : Arithmetic.FIXED);
        var places = exact ? 6 : choices.number("places", arithmetic == Arithmetic.FIXED ? "9" : "6", "exact");
        if (places > MOST_PLACES) throw new BadOption("places is a number up to " + MOST_PLACES);
        var omega = choices.rational("omega", "0.000001");
        return new MeekOptions(reading, level == Level.MEAN, arithmetic, places, omega);
    }
}
