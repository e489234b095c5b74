package org.sironet.network;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads an image by its content, never by its name, and writes it anew, so that nothing but its pixels is kept. */
final class LogoImages {

    static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final long MOST_PIXELS = 20_000_000;
    private static final int SIDE = 512;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "webp");

    /** The file is not an image that can be shown; the message's key says why. */
    static final class Unfit extends Exception {

        Unfit(String key) {
            super(key);
        }
    }

    private LogoImages() {}

    /**
     * @return a PNG, at most 512 pixels wide and high
     * @throws Unfit before anything is decoded, when the image is none of ours or too large
     */
    static byte[] png(byte[] file) throws Unfit {
        if (file.length == 0) throw new Unfit("error.logo-missing");
        if (file.length > LARGEST_FILE) throw new Unfit("error.logo-large");
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) continue;
                reader.setInput(input, true, true);
                return written(scaled(read(reader)));
            }
        } catch (IOException | RuntimeException broken) {
            throw new Unfit("error.logo-broken");
        }
        throw new Unfit("error.logo-kind");
    }

    private static BufferedImage read(ImageReader reader) throws IOException, Unfit {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) throw new Unfit("error.logo-pixels");
            var parameters = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
