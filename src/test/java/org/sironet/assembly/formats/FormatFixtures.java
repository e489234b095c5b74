package org.sironet.assembly.formats;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.sironet.assembly.wording.Paragraph.Form;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;

/** Documents and what is done with them in every test. */
final class FormatFixtures {

    static final Language EN = Language.ENGLISH;
    static final Language ZH = Language.CHINESE;
    static final Language AR = Language.ARABIC;

    static final Meta META = new Meta(
            "https://sironet.example/texts/1",
            "constitution",
            "Silk Road NGO Cooperation Network",
            "https://sironet.example",
            LocalDate.of(2017, 9, 25),
            3,
            LocalDate.of(2017, 10, 16),
            EN);

    private FormatFixtures() {}

    static TextDocument.Line line(Form form, String words) {
        return new TextDocument.Line(form, words);
    }

    static Read read(String text) throws Unreadable {
        return read(text, EN);
    }

    static Read read(String text, Language language) throws Unreadable {
        return Reading.of(text.getBytes(StandardCharsets.UTF_8), language);
    }

    static Provisions alone(TextDocument document, Language language) {
        return ((Alignment.Aligned) Alignment.of(java.util.Map.of(language, document), language)).provisions();
    }

    /** Out and in again. */
    static TextDocument through(Format format, TextDocument document, Language language) throws Unreadable {
        var file = Writing.of(format, alone(document, language), language, META);
        return Reading.of(file, language).document();
    }
}
