package org.sironet.assembly.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sironet.kernel.Language;

/** Reads a file. Its format is told by what it holds, not by its name. */
public final class Reading {

    private static final Pattern XML =
            Pattern.compile("\\s*<(?:\\?xml|!doctype (?!html)|[^>]{0,40}akomantoso).*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("\\s*<(?:!doctype html|html|svg).*", Pattern.DOTALL);
    /** How files of other formats begin. */
    private static final List<String> OTHERS =
            List.of("%PDF", "PK\u0005\u0006", "{\\rtf", "\u00d0\u00cf\u0011\u00e0", "\u001f\u008b", "\u0089PNG");

    private Reading() {}

    /**
     * @param language in which it is written, as the person says who brings it
     * @throws Unreadable when it is refused; nothing else is thrown, whatever the file holds
     */
    public static Read of(byte[] file, Language language) throws Unreadable {
        if (file.length == 0) throw new Unreadable(Unreadable.Reason.EMPTY);
        if (file.length > Limits.FILE) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        try {
            return read(file, language);
        } catch (StackOverflowError deep) {
            throw new Unreadable(Unreadable.Reason.TOO_DEEP);
        }
    }

    private static Read read(byte[] file, Language language) throws Unreadable {
        if (TextFile.begins(file, 'P', 'K', 3, 4)) return DocxReader.read(file);
        var start = new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1);
        if (OTHERS.stream().anyMatch(start::startsWith)) throw new Unreadable(Unreadable.Reason.OTHER_FORMAT);
        var markup = markup(file);
        if (PAGE.matcher(markup).matches()) throw new Unreadable(Unreadable.Reason.OTHER_FORMAT);
        if (XML.matcher(markup).matches()) return AkomaReader.read(file);
        var text = TextFile.of(file, language);
        if (text.text().length() > Limits.LETTERS) throw new Unreadable(Unreadable.Reason.TOO_LONG);
        if (text.text().chars().filter(letter -> letter == '\n').count() > Limits.FILE_LINES)
            throw new Unreadable(Unreadable.Reason.TOO_MANY_PARAGRAPHS);
        if (text.text().isBlank()) throw new Unreadable(Unreadable.Reason.EMPTY);
        var read = MarkdownReader.recognises(text.text())
                ? MarkdownReader.read(text.text())
                : PlainReader.read(text.text());
        return text.assumed() == null ? read : assumed(read, text.assumed());
    }

    /** Whether a text that begins with these words would be taken for something else. */
    static boolean mistakable(String words) {
        return words.startsWith("<") || OTHERS.stream().anyMatch(words::startsWith);
    }

    /** How the file begins, in whatever encoding. */
    private static String markup(byte[] file) {
        return new String(file, 0, Math.min(file.length, 500), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xef\\xbb\\xbf\\xfe\\xff]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Read assumed(Read read, String encoding) {
        var warnings = new ArrayList<Warning>();
        warnings.add(new Warning(Warning.Kind.ENCODING, new Place(0, 0, 0), encoding));
        warnings.addAll(read.warnings());
        return new Read(read.format(), read.document(), warnings);
    }
}
