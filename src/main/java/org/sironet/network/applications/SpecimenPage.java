package org.sironet.network.applications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Stands in the demonstration where an applicant's document would be; needs no fonts of the system. */
final class SpecimenPage {

    private SpecimenPage() {}

    static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 16);
                content.newLineAtOffset(72, 740);
                content.showText("Specimen of an attachment. It belongs to the demonstration.");
                content.endText();
            }
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        }
    }
}
