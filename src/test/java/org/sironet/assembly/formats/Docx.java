package org.sironet.assembly.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .docx as other programs, or attackers, write it. */
final class Docx {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static Docx of(String body) {
        return new Docx()
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w='" + DocxWriter.SPACE + "'><w:body>" + body + "</w:body></w:document>");
    }

    Docx with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Docx with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    static String paragraph(String properties, String run) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run + "</w:p>";
    }

    static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    byte[] file() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}
