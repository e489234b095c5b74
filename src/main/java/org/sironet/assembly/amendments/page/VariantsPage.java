package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.TextPage;

/**
 * Amendments that would have the same words otherwise, beside each other.
 *
 * @param number of the one from which the reader comes
 * @param columns the furthest from the text first
 * @param further those for which there is no room
 */
public record VariantsPage(
        TextPage.Head head,
        int number,
        LanguageLine shown,
        List<LanguageLine> languages,
        List<AmendmentLine> columns,
        List<Row> rows,
        List<Integer> further) {

    /**
     * A heading or paragraph that one of them changes.
     *
     * @param place {@code 4(2)}; empty where nothing has a number
     * @param now as it stands; empty for one that would be new
     * @param variants for each column, what it would be, word by word
     */
    public record Row(String place, String now, List<List<Piece>> variants) {}
}
