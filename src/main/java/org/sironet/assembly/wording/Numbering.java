package org.sironet.assembly.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The numbers of a version's articles and paragraphs. They follow from the order; nothing stores them. */
public final class Numbering {

    /**
     * Where something stands.
     *
     * @param article the article's number; 0 in a part without one
     * @param paragraph its number within the article; 0 for a heading or a paragraph without a number
     * @param point 1 for a, 2 for b; 0 for none
     */
    public record Place(int article, int paragraph, int point) {

        /** {@code 4(2)(a)}; {@code 4} for a heading; empty where nothing has a number. */
        public String written() {
            return (article > 0 ? Integer.toString(article) : "")
                    + (paragraph > 0 ? "(" + paragraph + ")" : "")
                    + (point > 0 ? "(" + letters(point) + ")" : "");
        }

        /** {@code 2.} or {@code a)} before a paragraph; empty for none. */
        public String mark() {
            return point > 0 ? letters(point) + ")" : paragraph > 0 ? paragraph + "." : "";
        }
    }

    private final Map<UUID, Place> places = new HashMap<>();

    private Numbering(Provisions provisions) {
        var number = 0;
        for (var article : provisions.articles()) {
            if (article.numbered()) number++;
            number(article, article.numbered() ? number : 0);
        }
    }

    public static Numbering of(Provisions provisions) {
        return new Numbering(provisions);
    }

    private void number(Article article, int number) {
        places.put(article.id(), new Place(number, 0, 0));
        var paragraphs = 0;
        var points = 0;
        for (var paragraph : article.paragraphs()) {
            points = paragraph.form() == Paragraph.Form.POINT ? points + 1 : 0;
            if (paragraph.form() == Paragraph.Form.NUMBERED) paragraphs++;
            var numbered = paragraph.form() != Paragraph.Form.PLAIN;
            places.put(paragraph.id(), new Place(number, numbered ? paragraphs : 0, points));
        }
    }

    public Optional<Place> place(UUID id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The article or part with that number. */
    public static Optional<Article> article(Provisions provisions, int number) {
        return provisions.articles().stream()
                .filter(Article::numbered)
                .skip(number - 1L)
                .findFirst();
    }

    /** 1 is a, 26 is z, 27 is aa. */
    static String letters(int number) {
        var rest = (number - 1) / 26;
        var last = (char) ('a' + (number - 1) % 26);
        return rest == 0 ? String.valueOf(last) : letters(rest) + last;
    }
}
