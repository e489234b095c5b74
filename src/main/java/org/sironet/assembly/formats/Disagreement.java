package org.sironet.assembly.formats;

import org.sironet.assembly.wording.Paragraph.Form;
import org.sironet.kernel.Language;

/** Why two language versions cannot stand side by side. Each names what the first has and what the other has. */
public sealed interface Disagreement {

    Language first();

    Language other();

    /**
     * Which article or part.
     *
     * @param position among all articles and parts, from 1
     * @param article its number; 0 in a part without one
     */
    record Where(int position, int article) {}

    /** How many articles with a number there are, and how many parts without. */
    record Articles(Language first, int articles, int parts, Language other, int otherArticles, int otherParts)
            implements Disagreement {}

    /** An article with a number against a part without: which of the two has the number. */
    record Numbered(Where where, Language first, Language other, boolean firstIsNumbered) implements Disagreement {}

    /** How many paragraphs and points an article has. */
    record Paragraphs(Where where, Language first, int paragraphs, Language other, int otherParagraphs)
            implements Disagreement {}

    /**
     * A paragraph that is numbered in one language and a point in another, or the like.
     *
     * @param paragraph its position in the article, from 1
     */
    record Forms(Where where, int paragraph, Language first, Form form, Language other, Form otherForm)
            implements Disagreement {}
}
