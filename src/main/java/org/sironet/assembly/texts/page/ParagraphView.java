package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * A paragraph in the language versions that the page shows.
 *
 * @param mark {@code 2.} or {@code a)}; empty for none
 * @param place {@code 4(2)}; empty where nothing has a number
 * @param point whether it stands below another paragraph
 * @param change {@code inserted}, {@code deleted} or {@code moved} as a whole; empty for none
 */
public record ParagraphView(
        String id, String mark, String place, boolean point, String change, List<WordingView> wordings, int comments) {}
