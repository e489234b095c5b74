package org.sironet.assembly.formats;

import org.sironet.kernel.Language;

/** Goes through a document in reading order, counting articles, paragraphs and points. */
interface Outline {

    void title(String words);

    /** @param heading with its number, as the language writes it */
    void article(int number, String heading);

    void part(String heading);

    /** A part without a heading that is not the beginning of the text. */
    void untitled();

    void numbered(int number, String words);

    /** @param below the number of the paragraph above; 0 when that has none */
    void point(int number, int below, String words);

    void plain(String words);

    static void walk(TextDocument document, Language language, Outline outline) {
        outline.title(Cleaning.written(document.title()));
        var articles = 0;
        for (var part : document.parts()) {
            if (part.numbered()) outline.article(++articles, Labels.heading(articles, part.heading(), language));
            else if (!part.heading().isEmpty()) outline.part(part.heading());
            else if (part != document.parts().getFirst() || part.lines().isEmpty()) outline.untitled();
            lines(part, outline);
        }
    }

    private static void lines(TextDocument.Part part, Outline outline) {
        var numbers = 0;
        var points = 0;
        var below = 0;
        for (var line : part.lines()) {
            var words = Cleaning.written(line.text());
            switch (line.form()) {
                case NUMBERED -> outline.numbered(below = ++numbers, words);
                case POINT -> outline.point(++points, below, words);
                case PLAIN -> {
                    below = 0;
                    outline.plain(words);
                }
            }
            if (line.form() != org.sironet.assembly.wording.Paragraph.Form.POINT) points = 0;
        }
    }
}
