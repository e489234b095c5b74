package org.sironet.shell;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.sironet.kernel.Language;
import org.springframework.stereotype.Component;

/** Prints templates as PDF: letters, badges, texts; tagged, in every script. Nothing is fetched while printing. */
@Component
public class Documents {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TemplateEngine templates;
    private final Reception reception;
    private final Semaphore printers = new Semaphore(AT_ONCE, true);

    Documents(TemplateEngine templates, Reception reception) {
        this.templates = templates;
        this.reception = reception;
    }

    /** Signs above and below Arabic letters: the PDF library puts them beside, and Arabic is read without them. */
    private static final Pattern VOWELS = Pattern.compile("[\u064B-\u0652]");

    /**
     * @param template of well-formed XHTML; gets a {@link Frame} in the language besides the model
     * @throws FontsMissing rather than to print boxes
     * @throws Refusal when too many print at once
     */
    public byte[] pdf(String template, Language language, Map<String, Object> model) {
        var missing = Fonts.missing();
        if (!missing.isEmpty()) throw new FontsMissing(missing);
        var parameters = new HashMap<>(model);
        parameters.put("frame", reception.frame(language));
        var html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        return inTurn(VOWELS.matcher(html.toString()).replaceAll(""), language);
    }

    /** Printing takes a processor and much memory for seconds: whoever asks for many papers at once waits. */
    private byte[] inTurn(String html, Language language) {
        try {
            if (!printers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw Refusal.tooMany("refused.too-many");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany("refused.too-many");
        }
        try {
            return print(html, language);
        } finally {
            printers.release();
        }
    }

    private static byte[] print(String html, Language language) {
        var printed = new ByteArrayOutputStream();
        var rightToLeft = language.direction().equals("rtl");
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .toStream(printed)
                .usePdfUaAccessibility(true)
                .withProducer("Sironet")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        try (var renderer = builder.buildPdfRenderer()) {
            Fonts.found().forEach(font -> add(font, renderer));
            renderer.layout();
            renderer.createPDF();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return printed.toByteArray();
    }

    private static void add(Fonts.Font font, PdfBoxRenderer renderer) {
        try {
            var fonts = renderer.getFontResolver();
            if (font.collection())
                fonts.addFontCollection(font.path().toFile(), font.family(), font.weight(), IdentValue.NORMAL, true);
            else fonts.addFont(font.path().toFile(), font.family(), font.weight(), IdentValue.NORMAL, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The operating system lacks fonts; the message names what to install. */
    public static final class FontsMissing extends RuntimeException {
        FontsMissing(java.util.List<String> packages) {
            super("Install these packages of fonts, then print again: " + String.join(" ", packages));
        }
    }
}
