package org.sironet.assembly.formats;

import org.sironet.kernel.Language;

/** How a text looks in Word. */
final class DocxStyleSheet {

    private DocxStyleSheet() {}

    static byte[] of(Language language) {
        var out = new XmlOut().open("w:styles", "xmlns:w", DocxWriter.SPACE).open("w:docDefaults");
        out.open("w:rPrDefault").open("w:rPr");
        out.empty(
                "w:rFonts",
                "w:ascii",
                "Times New Roman",
                "w:hAnsi",
                "Times New Roman",
                "w:eastAsia",
                "SimSun",
                "w:cs",
                "Times New Roman");
        out.empty("w:sz", "w:val", "22").empty("w:szCs", "w:val", "24");
        out.empty("w:lang", "w:val", language.tag(), "w:eastAsia", language.tag(), "w:bidi", language.tag());
        out.close()
                .close()
                .open("w:pPrDefault")
                .open("w:pPr")
                .empty("w:spacing", "w:after", "120")
                .close()
                .close()
                .close();
        style(out, "normal", 0, -1, true);
        style(out, DocxWriter.TITLE, 36, -1, false);
        style(out, DocxWriter.PART, 26, 1, false);
        style(out, DocxWriter.ARTICLE, 26, 1, false);
        style(out, DocxWriter.NUMBERED, 0, -1, false);
        style(out, DocxWriter.PLAIN, 0, -1, false);
        style(out, DocxWriter.POINT, 0, -1, false);
        return out.close().done();
    }

    /** @param size in half points, bold; 0 for ordinary words */
    private static void style(XmlOut out, String name, int size, int outline, boolean base) {
        if (base) out.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", DocxPackage.id(name));
        else out.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", DocxPackage.id(name));
        out.empty("w:name", "w:val", name.equals(DocxWriter.TITLE) ? "Title" : name);
        if (!base) out.empty("w:basedOn", "w:val", "normal");
        if (size > 0) out.empty("w:next", "w:val", DocxPackage.id(DocxWriter.PLAIN));
        out.empty("w:qFormat");
        if (size > 0) {
            out.open("w:pPr").empty("w:keepNext").empty("w:spacing", "w:before", "240", "w:after", "120");
            if (outline >= 0) out.empty("w:outlineLvl", "w:val", Integer.toString(outline));
            out.close();
            out.open("w:rPr").empty("w:b").empty("w:bCs").empty("w:sz", "w:val", Integer.toString(size));
            out.empty("w:szCs", "w:val", Integer.toString(size)).close();
        }
        out.close();
    }
}
