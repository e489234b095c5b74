package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.WebUser.Upload;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class LogoTests {

    private static final String PAGE = "/members/" + DemonstrationOrganisations.id("example-river-trust");
    private static final String FORM = "form[enctype]";

    @LocalServerPort
    private int port;

    private static byte[] image(String format, int width, int height) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void anImageIsWrittenAnewAsASmallPng(String format) throws Exception {
        var png = ImageIO.read(new ByteArrayInputStream(LogoImages.png(image(format, 1500, 700))));
        assertThat(png.getWidth()).isEqualTo(512);
        assertThat(png.getHeight()).isEqualTo(239);
    }

    @Test
    void aFileThatPretendsToBeHugeIsRefusedBeforeItIsDecoded() throws Exception {
        var bomb = image("png", 1, 1);
        System.arraycopy(new byte[] {0, 0, (byte) 0xff, (byte) 0xff, 0, 0, (byte) 0xff, (byte) 0xff}, 0, bomb, 16, 8);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        for (var i = 0; i < 4; i++) bomb[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        assertThatThrownBy(() -> LogoImages.png(bomb)).hasMessage("error.logo-pixels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a",
                "%PDF-1.7",
                "\u0089PNG\r\n"
            })
    void whatIsNoImageIsRefused(String content) {
        assertThatThrownBy(() -> LogoImages.png(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(LogoImages.Unfit.class);
    }

    @Test
    void aLogoIsShownWithHarmlessHeadersAndRemoved() throws Exception {
        var user = WebUser.of(port).signInAs("principal");
        user.get(PAGE + "/edit");
        user.submit(FORM, Map.of("logo", new Upload("logo.png", "image/png", image("png", 64, 64))));
        assertThat(user.page().text()).contains("The logo is shown now.");
        var logo = WebUser.of(port).getOnly(PAGE + "/logo");
        assertThat(logo.header("Content-Type")).isEqualTo("image/png");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Content-Security-Policy")).contains("sandbox");
        user.get(PAGE + "/edit");
        user.submit("form[action$=removal]", Map.of());
        assertThat(WebUser.of(port).get(PAGE + "/logo").status()).isEqualTo(404);
    }

    @Test
    void aWrongFileIsRefusedBesideItsField() {
        var user = WebUser.of(port).signInAs("principal");
        user.get(PAGE + "/edit");
        user.submit(
                FORM, Map.of("logo", new Upload("logo.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8))));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().one("#logo-error").text()).contains("not a PNG");
        user.submit(FORM, Map.of("logo", new Upload("big.png", "image/png", new byte[3_000_000])));
        assertThat(user.page().one("#logo-error").text()).contains("2 MB");
        user.submit(FORM, Map.of());
        assertThat(user.page().status()).isEqualTo(422);
    }
}
