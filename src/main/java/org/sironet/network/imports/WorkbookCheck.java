package org.sironet.network.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a workbook once without keeping anything, to know that reading it is safe. */
final class WorkbookCheck {

    private static final int SMALL = 1024 * 1024;
    private static final int PARTS = 10_000;

    private WorkbookCheck() {}

    /**
     * @return whether it has formats for its cells
     * @throws Unreadable when it is no workbook, unpacks to more than allowed, or declares entities
     */
    static boolean check(Path file) throws IOException, Unreadable {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS) throw new Unreadable("bomb");
            if (zip.getEntry("xl/workbook.xml") == null) throw unknown(zip);
            long total = 0;
            for (var part : Collections.list(zip.entries())) total += unpacked(zip, part, total);
            return zip.getEntry("xl/styles.xml") != null;
        } catch (ZipException | IllegalArgumentException | java.io.EOFException damaged) {
            throw new Unreadable("damaged");
        }
    }

    private static Unreadable unknown(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) return new Unreadable("xlsb");
        return new Unreadable(zip.getEntry("content.xml") != null ? "ods" : "zip");
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long before) throws IOException, Unreadable {
        var most = part.getName().endsWith("sharedStrings.xml") ? Limits.SHARED_TEXTS : Limits.UNPACKED;
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) size = head(in);
            var buffer = new byte[16 * 1024];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || before + size > Limits.UNPACKED || grown(size, part)) throw new Unreadable("bomb");
            }
        }
        return size;
    }

    private static boolean grown(long size, ZipEntry part) {
        return size > SMALL && part.getCompressedSize() > 0 && size / part.getCompressedSize() > Limits.GROWTH;
    }

    /** A document type can name entities; no program that writes workbooks declares one. */
    private static int head(InputStream in) throws IOException, Unreadable {
        var head = in.readNBytes(4096);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0)
            throw new Unreadable("entities");
        return head.length;
    }
}
