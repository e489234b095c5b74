package org.sironet.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The operating system's fonts that printed documents need: no library brings any for Chinese and Arabic. */
public final class Fonts {

    private static final Path FOLDER = Path.of("/usr/share/fonts");

    /**
     * One font.
     *
     * @param file below the system's font folder
     * @param debian the package that has it
     */
    public record Font(String family, int weight, String file, String debian) {

        Path path() {
            return FOLDER.resolve(file);
        }

        boolean collection() {
            return file.endsWith(".ttc");
        }
    }

    public static final List<Font> NEEDED = List.of(
            new Font("Latin", 400, "truetype/noto/NotoSans-Regular.ttf", "fonts-noto-core"),
            new Font("Latin", 700, "truetype/noto/NotoSans-Bold.ttf", "fonts-noto-core"),
            new Font("Said", 700, "truetype/noto/NotoSerif-Bold.ttf", "fonts-noto-core"),
            new Font("Arabic", 400, "truetype/noto/NotoNaskhArabic-Regular.ttf", "fonts-noto-core"),
            new Font("Arabic", 700, "truetype/noto/NotoNaskhArabic-Bold.ttf", "fonts-noto-core"),
            new Font("Chinese", 400, "truetype/wqy/wqy-zenhei.ttc", "fonts-wqy-zenhei"));

    private Fonts() {}

    /** Debian's packages to install before a document can be printed; empty when nothing is missing. */
    public static List<String> missing() {
        return NEEDED.stream()
                .filter(font -> !Files.exists(font.path()))
                .map(Font::debian)
                .distinct()
                .toList();
    }

    static Stream<Font> found() {
        return NEEDED.stream().filter(font -> Files.exists(font.path()));
    }
}
