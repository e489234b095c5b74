package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.TextPage;

/** Words of adopted amendments that could not be merged. */
public record LeftoversPage(TextPage.Head head, int seen, List<Line> lines) {

    /**
     * One place.
     *
     * @param now what stands there
     * @param wanted what the amendment changes, word by word, from the text as it was before the assembly
     */
    public record Line(
            int amendment,
            String place,
            String id,
            String language,
            String direction,
            String now,
            List<Piece> wanted,
            String field) {}
}
