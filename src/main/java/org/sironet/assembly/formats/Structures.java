package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import org.sironet.kernel.Language;

/** Compares how two language versions are built. */
final class Structures {

    private final Language first;
    private final TextDocument document;
    private final Language other;
    private final TextDocument otherDocument;
    private final List<Disagreement> found = new ArrayList<>();

    private Structures(Language first, TextDocument document, Language other, TextDocument otherDocument) {
        this.first = first;
        this.document = document;
        this.other = other;
        this.otherDocument = otherDocument;
    }

    /** Empty when both have the same articles, paragraphs and points. */
    static List<Disagreement> compare(
            Language first, TextDocument document, Language other, TextDocument otherDocument) {
        var structures = new Structures(first, document, other, otherDocument);
        structures.compare();
        return structures.found;
    }

    private void compare() {
        var parts = document.parts();
        var others = otherDocument.parts();
        if (articles(document) != articles(otherDocument) || parts.size() != others.size())
            found.add(new Disagreement.Articles(
                    first,
                    articles(document),
                    parts.size() - articles(document),
                    other,
                    articles(otherDocument),
                    others.size() - articles(otherDocument)));
        var article = 0;
        for (var at = 0; at < Math.min(parts.size(), others.size()); at++) {
            var numbered = parts.get(at).numbered();
            if (numbered) article++;
            var where = new Disagreement.Where(at + 1, numbered ? article : 0);
            if (numbered != others.get(at).numbered()) {
                found.add(new Disagreement.Numbered(where, first, other, numbered));
                return; // from here on everything is shifted
            }
            lines(where, parts.get(at).lines(), others.get(at).lines());
        }
    }

    private static int articles(TextDocument document) {
        return (int)
                document.parts().stream().filter(TextDocument.Part::numbered).count();
    }

    private void lines(Disagreement.Where where, List<TextDocument.Line> lines, List<TextDocument.Line> others) {
        if (lines.size() != others.size()) {
            found.add(new Disagreement.Paragraphs(where, first, lines.size(), other, others.size()));
            return;
        }
        for (var at = 0; at < lines.size(); at++) {
            var form = lines.get(at).form();
            var otherForm = others.get(at).form();
            if (form != otherForm) found.add(new Disagreement.Forms(where, at + 1, first, form, other, otherForm));
        }
    }
}
