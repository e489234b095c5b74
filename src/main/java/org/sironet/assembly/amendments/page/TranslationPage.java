package org.sironet.assembly.amendments.page;

import java.util.List;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.TextPage;

/**
 * An amendment on its way into another language version.
 *
 * @param seen the version of the amendment that is rendered
 * @param source the language in which it was written
 * @param title as it was written
 */
public record TranslationPage(
        TextPage.Head head,
        int number,
        int seen,
        LanguageLine source,
        LanguageLine target,
        String title,
        String reason,
        List<Place> places) {

    /**
     * One heading or paragraph.
     *
     * @param place {@code 4(2)}; empty where nothing has a number
     * @param pieces what changes in the language in which it was written, word by word
     * @param was what stands there in the other language
     */
    public record Place(String id, String place, List<Piece> pieces, String was) {}
}
