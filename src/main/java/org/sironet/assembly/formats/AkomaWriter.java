package org.sironet.assembly.formats;

import java.util.MissingResourceException;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;

/** Writes Akoma Ntoso: an act of articles, paragraphs, alineas (paragraphs without a number) and points. */
final class AkomaWriter {

    static final String SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** A part of the text without a number. */
    static final String PART = "part";

    /** Stands where the schema wants an article and there is none. */
    static final String NOTHING = "nothing";

    private final XmlOut out = new XmlOut();
    private final Language language;

    private AkomaWriter(Language language) {
        this.language = language;
    }

    static byte[] write(Provisions provisions, Language language, Meta meta) {
        var writer = new AkomaWriter(language);
        writer.out.open("akomaNtoso", "xmlns", SPACE).open("act", "name", meta.kind(), "contains", "singleVersion");
        writer.meta(meta);
        writer.out.open("preface").open("longTitle").open("p");
        writer.out.leaf("docTitle", writer.words(provisions.title()));
        writer.out.close().close().close();
        writer.body(provisions);
        return writer.out.close().close().done();
    }

    private String words(org.sironet.assembly.wording.Words words) {
        return Cleaning.clean(words.in(language));
    }

    private void meta(Meta meta) {
        out.open("meta").open("identification", "source", "#network");
        var expression = expression(meta, language);
        out.open("FRBRWork");
        frbr(meta.address() + "/!main", meta.address(), meta.begun().toString());
        out.empty("FRBRcountry", "value", "zz").close(); // of no country
        out.open("FRBRExpression");
        frbr(expression + "/!main", expression, meta.made().toString());
        out.empty("FRBRversionNumber", "value", Integer.toString(meta.version()));
        var prevails = language.equals(meta.authoritative());
        out.empty("FRBRauthoritative", "value", Boolean.toString(prevails));
        if (!prevails)
            out.empty(
                    "FRBRmasterExpression",
                    "href",
                    expression(meta, meta.authoritative()),
                    "showAs",
                    meta.authoritative().ownName());
        out.empty("FRBRlanguage", "language", code(language)).close();
        out.open("FRBRManifestation");
        frbr(expression + "/!main.xml", expression + ".akn", meta.made().toString());
        out.empty("FRBRformat", "value", "application/akn+xml").close().close();
        out.open("references", "source", "#network");
        out.empty("TLCOrganization", "eId", "network", "href", meta.network(), "showAs", meta.author());
        out.close().close();
    }

    private void frbr(String self, String uri, String date) {
        out.empty("FRBRthis", "value", self).empty("FRBRuri", "value", uri);
        out.empty("FRBRdate", "date", date, "name", "generation").empty("FRBRauthor", "href", "#network");
    }

    private static String expression(Meta meta, Language language) {
        return meta.address() + "/" + code(language) + "@" + meta.made() + "!v" + meta.version();
    }

    /** In three letters, as the naming convention wants it. */
    private static String code(Language language) {
        try {
            return language.locale().getISO3Language();
        } catch (MissingResourceException none) {
            return language.locale().getLanguage();
        }
    }

    private void body(Provisions provisions) {
        out.open("body");
        var articles = 0;
        var others = 0;
        for (var article : provisions.articles()) {
            if (article.numbered()) article(article, ++articles);
            else part(article, ++others);
        }
        if (provisions.articles().isEmpty())
            out.open("hcontainer", "name", NOTHING)
                    .open("content")
                    .leaf("p", "")
                    .close()
                    .close();
        out.close();
    }

    private void article(Article article, int number) {
        var id = "art_" + number;
        out.open("article", "eId", id, "wId", article.id().toString());
        out.leaf("num", Labels.heading(number, "", language));
        inside(article, id);
    }

    private void part(Article article, int number) {
        var id = "hcontainer_" + number;
        out.open("hcontainer", "name", PART, "eId", id, "wId", article.id().toString());
        inside(article, id);
    }

    private void inside(Article article, String id) {
        var heading = words(article.heading());
        if (!heading.isEmpty()) out.leaf("heading", heading);
        if (article.paragraphs().isEmpty()) out.open("content").leaf("p", "").close();
        var above = id;
        var numbers = 0;
        var plain = 0;
        var points = 0;
        var all = article.paragraphs();
        for (var at = 0; at < all.size(); at++) {
            var paragraph = all.get(at);
            var last = at + 1 == all.size() || all.get(at + 1).form() != Paragraph.Form.POINT;
            if (paragraph.form() == Paragraph.Form.POINT) {
                point(paragraph, above, ++points);
                if (last && !above.equals(id)) out.close();
                continue;
            }
            points = 0;
            var numbered = paragraph.form() == Paragraph.Form.NUMBERED;
            var own = id + (numbered ? "__para_" + ++numbers : "__al_" + ++plain);
            above = last ? id : own;
            paragraph(paragraph, own, numbers, last);
        }
        out.close();
    }

    private void paragraph(Paragraph paragraph, String id, int number, boolean last) {
        var numbered = paragraph.form() == Paragraph.Form.NUMBERED;
        out.open(
                numbered ? "paragraph" : "alinea",
                "eId",
                id,
                "wId",
                paragraph.id().toString());
        if (numbered) out.leaf("num", Marks.number(number).strip());
        out.open(last ? "content" : "intro").leaf("p", words(paragraph.words())).close();
        if (last) out.close();
    }

    private void point(Paragraph point, String above, int number) {
        var letters = new Numbering.Place(0, 0, number).mark().replace(")", "");
        out.open("point", "eId", above + "__point_" + letters, "wId", point.id().toString());
        out.leaf("num", Marks.point(number).strip());
        out.open("content").leaf("p", words(point.words())).close().close();
    }
}
