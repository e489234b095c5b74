package org.sironet.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A page as it goes out; where its forms carry the token against forgery it has gaps, since each reader has their own. */
final class WrittenPage {

    /** Stands for the token while a page is written; nobody outside ever sees it. */
    static final String GAP = "~" + UUID.randomUUID();

    private static final int WORTH_ZIPPING = 1024;
    private static final byte[] GAP_BYTES = GAP.getBytes(StandardCharsets.US_ASCII);

    private final String language;
    private final List<byte[]> pieces = new ArrayList<>();
    private int length;
    private byte @Nullable [] zipped;

    WrittenPage(String language, byte[] written) {
        this.language = language;
        var from = 0;
        for (var gap = gap(written, 0); gap >= 0; gap = gap(written, from)) {
            add(written, from, gap);
            from = gap + GAP_BYTES.length;
        }
        add(written, from, written.length);
    }

    private void add(byte[] written, int from, int to) {
        pieces.add(Arrays.copyOfRange(written, from, to));
        length += to - from;
    }

    private static int gap(byte[] written, int from) {
        for (var at = from; at <= written.length - GAP_BYTES.length; at++)
            if (written[at] == '~' && Arrays.equals(written, at, at + GAP_BYTES.length, GAP_BYTES, 0, GAP_BYTES.length))
                return at;
        return -1;
    }

    int length() {
        return length;
    }

    /** @param token asked only when the page has forms, since asking makes one */
    void send(HttpServletResponse response, Supplier<String> token) throws IOException {
        head(response);
        var gaps = pieces.size() - 1;
        var filling = gaps == 0 ? new byte[0] : token.get().getBytes(StandardCharsets.US_ASCII);
        response.setContentLength(length + gaps * filling.length);
        var output = response.getOutputStream();
        output.write(pieces.getFirst());
        for (var piece : pieces.subList(1, pieces.size())) {
            output.write(filling);
            output.write(piece);
        }
    }

    private void head(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
    }

    /** One without forms goes out as often as it is asked for: compressed once for all. */
    boolean zips() {
        return pieces.size() == 1 && length >= WORTH_ZIPPING;
    }

    void sendZipped(HttpServletResponse response) throws IOException {
        head(response);
        var content = zipped();
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private synchronized byte[] zipped() throws IOException {
        var known = zipped;
        if (known != null) return known;
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(pieces.getFirst());
        }
        return zipped = bytes.toByteArray();
    }
}
