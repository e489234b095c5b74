package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * Words in one language version.
 *
 * @param state {@code current}, {@code behind} or {@code missing}
 */
public record WordingView(String language, String direction, List<Piece> pieces, String state) {

    /** Whether anything goes or comes. */
    public boolean differs() {
        return pieces.stream().anyMatch(piece -> !piece.kind().equals("same"));
    }
}
