package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * Articles as they are edited in place.
 *
 * @param seen the version that the editor began with
 * @param whole whether paragraphs may come, go and move
 */
public record EditPage(
        TextPage.Head head,
        int seen,
        LanguageLine language,
        List<LanguageLine> languages,
        boolean whole,
        Block article) {

    /**
     * One article in the form.
     *
     * @param label Article 4
     */
    public record Block(String id, String address, String label, List<Row> rows) {}

    /**
     * One paragraph's field.
     *
     * @param source the authoritative words beside a translation; null when these are written
     * @param was what the paragraph says in the version that the writer began with
     * @param state of the translation
     */
    public record Row(String id, String form, String mark, WordingView source, String was, String state) {}
}
