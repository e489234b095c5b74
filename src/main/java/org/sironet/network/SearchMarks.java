package org.sironet.network;

import java.util.ArrayList;
import java.util.List;
import org.sironet.kernel.Multilingual;
import org.sironet.network.SearchVocabulary.Sought;
import org.sironet.network.page.MarkedText;

/** Marks in a text the words that a search met. */
record SearchMarks(List<Sought> sought) {

    private static final int AROUND = 120;

    MarkedText mark(Multilingual.Version version) {
        return MarkedText.of(version, pieces(version.text()));
    }

    boolean meets(String text) {
        return SearchWords.found(text).stream().anyMatch(this::meets);
    }

    private boolean meets(SearchWords.Found found) {
        return sought.stream().anyMatch(each -> each.meets(found.word()));
    }

    private List<MarkedText.Piece> pieces(String text) {
        if (sought.isEmpty()) return List.of(new MarkedText.Piece(text, false));
        var pieces = new ArrayList<MarkedText.Piece>();
        var end = 0;
        for (var found : SearchWords.found(text)) {
            if (found.start() < end || found.end() > text.length() || !meets(found)) continue;
            if (found.start() > end) pieces.add(new MarkedText.Piece(text.substring(end, found.start()), false));
            pieces.add(new MarkedText.Piece(text.substring(found.start(), found.end()), true));
            end = found.end();
        }
        if (end < text.length()) pieces.add(new MarkedText.Piece(text.substring(end), false));
        return pieces;
    }

    /** The part of a longer text around the first word that was met. */
    MarkedText excerpt(Multilingual.Version version) {
        var text = version.text();
        var first = SearchWords.found(text).stream().filter(this::meets).findFirst();
        var from = first.map(found -> start(text, found.start())).orElse(0);
        var to = Math.min(text.length(), from + 2 * AROUND);
        var part = (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
        return MarkedText.of(version, pieces(part));
    }

    private static int start(String text, int met) {
        if (met <= AROUND) return 0;
        var space = text.indexOf(' ', met - AROUND);
        return space > 0 && space < met ? space : met - AROUND / 4;
    }
}
