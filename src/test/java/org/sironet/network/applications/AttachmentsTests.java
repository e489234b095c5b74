package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTests {

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 and more, application/pdf", "GIF89a and more, image/gif"})
    void aFileIsKnownByItsFirstBytes(String content, String type) throws IOException {
        assertThat(Attachments.mediaType(stream(content))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<html><script>1</script>", "PK zip", "", "MZ"})
    void whatIsNeitherPictureNorPdfIsNotKnown(String content) throws IOException {
        assertThat(Attachments.mediaType(stream(content))).isEmpty();
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
