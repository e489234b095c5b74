package org.sironet.assembly.formats;

import java.nio.charset.StandardCharsets;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;

/** Writes one language version of a text. Read again, each file says the same. The same text gives the same bytes. */
public final class Writing {

    private Writing() {}

    public static byte[] of(Format format, Provisions provisions, Language language, Meta meta) {
        return switch (format) {
            case MARKDOWN -> markdown(provisions, language).getBytes(StandardCharsets.UTF_8);
            case PLAIN_TEXT -> plainText(provisions, language).getBytes(StandardCharsets.UTF_8);
            case DOCX -> docx(provisions, language, meta);
            case AKOMA_NTOSO -> akomaNtoso(provisions, language, meta);
        };
    }

    public static String markdown(Provisions provisions, Language language) {
        return MarkdownWriter.write(TextDocument.of(provisions, language), language);
    }

    public static String plainText(Provisions provisions, Language language) {
        return PlainWriter.write(TextDocument.of(provisions, language), language);
    }

    public static byte[] docx(Provisions provisions, Language language, Meta meta) {
        return DocxWriter.write(TextDocument.of(provisions, language), language, meta);
    }

    /** What is no text of articles: minutes. */
    public static byte[] docx(TextDocument document, Language language, Meta meta) {
        return DocxWriter.write(document, language, meta);
    }

    /** In the namespace of the OASIS standard. */
    public static byte[] akomaNtoso(Provisions provisions, Language language, Meta meta) {
        return AkomaWriter.write(provisions, language, meta);
    }
}
