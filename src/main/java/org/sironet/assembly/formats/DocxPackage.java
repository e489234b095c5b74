package org.sironet.assembly.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sironet.kernel.Language;

/** The other files of a .docx: styles, lists, what it is. The same text gives the same bytes. */
final class DocxPackage {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxPackage() {}

    /** Of a style, from its name. */
    static String id(String style) {
        return style.replace(" ", "");
    }

    static byte[] of(byte[] document, byte[] lists, Language language, String title, Meta meta) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", types());
        files.put(
                "_rels/.rels",
                relations(Map.of(
                        OFFICE + "officeDocument", "word/document.xml",
                        PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
        files.put("docProps/core.xml", properties(language, title, meta));
        files.put("word/document.xml", document);
        files.put(
                "word/_rels/document.xml.rels",
                relations(Map.of(OFFICE + "styles", "styles.xml", OFFICE + "numbering", "numbering.xml")));
        files.put("word/styles.xml", DocxStyleSheet.of(language));
        files.put("word/numbering.xml", lists);
        return packed(files);
    }

    private static byte[] packed(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WHENEVER);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] types() {
        var out = new XmlOut().open("Types", "xmlns", PACKAGE + "content-types");
        out.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        out.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        out.empty("Override", "PartName", "/word/document.xml", "ContentType", TYPE + "document.main+xml");
        out.empty("Override", "PartName", "/word/styles.xml", "ContentType", TYPE + "styles+xml");
        out.empty("Override", "PartName", "/word/numbering.xml", "ContentType", TYPE + "numbering+xml");
        out.empty(
                "Override",
                "PartName",
                "/docProps/core.xml",
                "ContentType",
                "application/vnd.openxmlformats-package.core-properties+xml");
        return out.close().done();
    }

    private static byte[] relations(Map<String, String> targets) {
        var out = new XmlOut().open("Relationships", "xmlns", PACKAGE + "relationships");
        targets.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(target -> out.empty(
                        "Relationship",
                        "Id",
                        "r" + target.getValue().replaceAll("[^a-z]", ""),
                        "Type",
                        target.getKey(),
                        "Target",
                        target.getValue()));
        return out.close().done();
    }

    private static byte[] properties(Language language, String title, Meta meta) {
        var out = new XmlOut()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        out.leaf("dc:title", title).leaf("dc:creator", meta.author());
        out.leaf("dc:language", language.tag()).leaf("dc:identifier", meta.address());
        out.leaf("dcterms:created", meta.made() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
        return out.leaf("cp:version", Integer.toString(meta.version())).close().done();
    }

    /** One list for each beginning of a count. */
    static byte[] lists(List<Integer> lists) {
        var out = new XmlOut()
                .open("w:numbering", "xmlns:w", DocxWriter.SPACE)
                .open("w:abstractNum", "w:abstractNumId", "0");
        out.empty("w:multiLevelType", "w:val", "multilevel");
        level(out, 0, "decimal", "%1.");
        level(out, 1, "lowerLetter", "(%2)");
        out.close();
        for (var at = 0; at < lists.size(); at++) {
            out.open("w:num", "w:numId", Integer.toString(at + 1)).empty("w:abstractNumId", "w:val", "0");
            out.open("w:lvlOverride", "w:ilvl", Integer.toString(lists.get(at)));
            out.empty("w:startOverride", "w:val", "1").close().close();
        }
        return out.close().done();
    }

    private static void level(XmlOut out, int level, String format, String mark) {
        out.open("w:lvl", "w:ilvl", Integer.toString(level)).empty("w:start", "w:val", "1");
        out.empty("w:numFmt", "w:val", format).empty("w:lvlText", "w:val", mark).empty("w:lvlJc", "w:val", "left");
        out.open("w:pPr")
                .empty("w:ind", "w:left", Integer.toString(454 * (level + 1)), "w:hanging", "454")
                .close()
                .close();
    }
}
