package org.sironet.assembly.formats;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/**
 * The letters of a file of text.
 *
 * @param assumed the encoding, where the file does not say it; null when it is sure
 */
record TextFile(String text, @Nullable String assumed) {

    /** Of files written before everybody had Unicode. */
    private static final Map<String, String> USUAL = Map.of(
            "zh",
            "GB18030",
            "ru",
            "windows-1251",
            "uk",
            "windows-1251",
            "ar",
            "windows-1256",
            "fa",
            "windows-1256",
            "ja",
            "Shift_JIS",
            "ko",
            "EUC-KR",
            "el",
            "windows-1253",
            "he",
            "windows-1255",
            "tr",
            "windows-1254");

    private static final Map<String, String> DETECTED = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "windows-1251",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-9", "windows-1254");

    private static final int SAMPLE = 64 * 1024;

    static TextFile of(byte[] file, Language language) throws Unreadable {
        var marked = marked(file);
        if (marked != null) return new TextFile(lines(decoded(file, marked.name())), null);
        for (var each : file) if (each == 0) throw new Unreadable(Unreadable.Reason.OTHER_FORMAT);
        var utf8 = decode(file, StandardCharsets.UTF_8);
        return utf8.isPresent() ? new TextFile(lines(utf8.get()), null) : assumed(file, language);
    }

    /** In the encoding that a file names, unless it bears the mark of another. */
    static String decoded(byte[] file, String named) throws Unreadable {
        var marked = marked(file);
        if (marked == null && !Charset.isSupported(named)) throw new Unreadable(Unreadable.Reason.ENCODING);
        var text = decode(file, marked == null ? Charset.forName(named) : marked)
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.ENCODING));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset marked(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (begins(file, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        return begins(file, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    static boolean begins(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (var at = 0; at < mark.length; at++) if ((file[at] & 0xFF) != mark[at]) return false;
        return true;
    }

    private static TextFile assumed(byte[] file, Language language) throws Unreadable {
        var usual = Optional.ofNullable(USUAL.get(language.locale().getLanguage()));
        for (var name : Stream.concat(usual.stream(), detected(file)).toList()) {
            var text = decode(file, Charset.forName(name)).filter(TextFile::plausible);
            if (text.isPresent()) return new TextFile(lines(text.get()), name);
        }
        throw new Unreadable(Unreadable.Reason.ENCODING);
    }

    private static Stream<String> detected(byte[] file) {
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(file, Math.min(file.length, SAMPLE)));
        return Arrays.stream(detector.detectAll())
                .filter(match -> match.getConfidence() >= 10)
                .map(match -> DETECTED.getOrDefault(match.getName(), match.getName()))
                .filter(name -> !name.startsWith("UTF") && !name.startsWith("IBM") && Charset.isSupported(name))
                .limit(5);
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Bytes that are no text give controls, or letters that nobody uses. */
    private static boolean plausible(String text) {
        return text.codePoints()
                        .filter(letter -> !Cleaning.meant(letter) || Character.getType(letter) == Character.PRIVATE_USE)
                        .count()
                <= text.length() / 1000;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    }
}
