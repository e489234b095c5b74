package org.sironet.seal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sironet.kernel.Basis;
import org.sironet.shell.Frame;

/** What a decision rests on, in the reader's language. */
public final class BasisWords {

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    private BasisWords() {}

    /** The words of a kind are {@code basis.<kind>}; those of an office {@code office.<reference>}. */
    public static String of(Frame frame, Basis basis) {
        var kind = "basis." + basis.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var reference = basis.reference();
        var office = "office." + reference.toLowerCase(Locale.ROOT);
        if (reference.isBlank()) return frame.text(kind, "");
        if (basis.kind() == Basis.Kind.OFFICE && frame.has(office)) return frame.text(office);
        return frame.text(kind + "-of", isolated(reference));
    }

    /** A number or code keeps its own direction within a sentence of the other one: 4(2), 2017-1. */
    public static String isolated(String code) {
        return (RIGHT_TO_LEFT.matcher(code).find() ? "\u2067" : "\u2066") + code + "\u2069";
    }
}
