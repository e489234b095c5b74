package org.sironet.network.imports;

import com.ibm.icu.text.CharsetDetector;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the encoding of a text file. */
final class Encodings {

    /** Those that can be chosen, the usual ones first. */
    static final List<String> ALL = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "GB18030",
            "windows-1256",
            "windows-1251",
            "windows-1250",
            "windows-1254",
            "windows-1253",
            "windows-1255",
            "KOI8-R",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");

    /** What others call them; Latin-1 files are those of Windows in practice. */
    private static final Map<String, String> SAME = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "windows-1251",
            "ISO-8859-6", "windows-1256",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-9", "windows-1254",
            "GB2312", "GB18030",
            "GBK", "GB18030");

    private static final int SAMPLE = 64 * 1024;

    private Encodings() {}

    /** @throws Unreadable when it is not text */
    static String of(Path file) throws IOException, Unreadable {
        var start = start(file);
        var marked = byMark(start).or(() -> wide(start));
        if (marked.isPresent()) return marked.get();
        for (var each : start) if (each == 0) throw new Unreadable("not-text");
        return utf8(file) ? "UTF-8" : detected(sample(file));
    }

    static Optional<String> known(String name) {
        return ALL.stream().filter(each -> each.equalsIgnoreCase(name)).findFirst();
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static Optional<String> byMark(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) return Optional.of("UTF-8");
        if (begins(start, 0xFF, 0xFE)) return Optional.of("UTF-16LE");
        return begins(start, 0xFE, 0xFF) ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (var at = 0; at < mark.length; at++) if (bytes.length <= at || (bytes[at] & 0xFF) != mark[at]) return false;
        return true;
    }

    /** Separators and line ends of UTF-16 have a zero byte on one side. */
    private static Optional<String> wide(byte[] start) {
        var zeros = new int[2];
        for (var at = 0; at < start.length; at++) if (start[at] == 0) zeros[at % 2]++;
        var enough = Math.max(4, start.length / 50);
        if (zeros[1] >= enough && zeros[0] <= zeros[1] / 20) return Optional.of("UTF-16LE");
        return zeros[0] >= enough && zeros[1] <= zeros[0] / 20 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean utf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(SAMPLE);
        var bytes = ByteBuffer.allocate(SAMPLE);
        try (var in = Files.newByteChannel(file)) {
            for (var more = true; more; ) {
                more = in.read(bytes) >= 0;
                bytes.flip();
                if (decoder.decode(bytes, chars.clear(), !more).isError()) return false;
                bytes.compact();
            }
        }
        return true;
    }

    /** Lines that hold more than ASCII, which alone tell encodings apart. */
    private static byte[] sample(Path file) throws IOException {
        var sample = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var telling = false;
            for (var each = in.read(); each >= 0 && sample.size() < SAMPLE; each = in.read()) {
                if (line.size() < SAMPLE) line.write(each);
                telling |= each > 127;
                if (each != '\n') continue;
                if (telling) sample.writeBytes(line.toByteArray());
                line.reset();
                telling = false;
            }
            if (telling) sample.writeBytes(line.toByteArray());
        }
        return sample.toByteArray();
    }

    private static String detected(byte[] sample) {
        var detector = new CharsetDetector();
        detector.setText(sample);
        return Arrays.stream(detector.detectAll())
                .map(match -> SAME.getOrDefault(match.getName(), match.getName()))
                .filter(name -> ALL.contains(name) && !name.startsWith("UTF"))
                .filter(name -> decodes(name, sample))
                .findFirst()
                .orElse("windows-1252");
    }

    private static boolean decodes(String name, byte[] sample) {
        try {
            var text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(sample));
            return text.chars().filter(letter -> letter == 0xFFFD).count() <= sample.length / 500;
        } catch (java.nio.charset.CharacterCodingException impossible) {
            return false;
        }
    }
}
