package org.sironet.network.page;

import java.util.List;
import org.sironet.kernel.Multilingual;

/** A text in its language, with the words that a search met. */
public record MarkedText(String language, String direction, List<Piece> pieces) {

    /** A part of it. */
    public record Piece(String text, boolean met) {}

    public static MarkedText of(Multilingual.Version version, List<Piece> pieces) {
        return new MarkedText(version.language().tag(), version.language().direction(), pieces);
    }
}
