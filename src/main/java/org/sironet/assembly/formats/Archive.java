package org.sironet.assembly.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * The files packed in a .docx that matter here. Everything is unpacked, even what is not kept, and counted: a bomb is
 * refused before it has filled anything.
 *
 * @param macros whether there are any
 */
record Archive(Map<String, byte[]> files, boolean macros) {

    private static final Pattern WANTED =
            Pattern.compile("_rels/\\.rels|word/(?:document|styles|numbering)\\d{0,3}\\.xml", Pattern.CASE_INSENSITIVE);
    private static final String MAIN = "word/document.xml";

    static Archive of(byte[] packed) throws Unreadable {
        var files = new HashMap<String, byte[]>();
        var macros = false;
        long unpacked = 0;
        var count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > Limits.PACKED_FILES) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
                var name = entry.getName();
                macros |= name.endsWith("vbaProject.bin");
                var wanted = WANTED.matcher(name).matches();
                var content = new ByteArrayOutputStream();
                unpacked += copy(zip, wanted ? content : null, Limits.UNPACKED - unpacked);
                if (wanted && files.put(name, content.toByteArray()) != null)
                    throw new Unreadable(Unreadable.Reason.DAMAGED);
            }
        } catch (IOException | RuntimeException broken) { // names that are no UTF-8 are an illegal argument
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
        if (count == 0) throw new Unreadable(Unreadable.Reason.DAMAGED);
        return new Archive(files, macros);
    }

    private static long copy(InputStream from, @org.jspecify.annotations.Nullable ByteArrayOutputStream to, long limit)
            throws IOException, Unreadable {
        var buffer = new byte[16 * 1024];
        long all = 0;
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            all += read;
            if (all > limit) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            if (to != null) to.write(buffer, 0, read);
        }
        return all;
    }

    /** The document itself, which the package names. */
    byte[] document() throws Unreadable {
        var name = MAIN;
        if (files.get("_rels/.rels") instanceof byte[] relations)
            name = named(relations).orElse(MAIN);
        var document = files.get(name);
        if (document == null) throw new Unreadable(Unreadable.Reason.OTHER_FORMAT);
        return document;
    }

    private static Optional<String> named(byte[] relations) throws Unreadable {
        var xml = new Xml(relations);
        while (xml.next())
            if (xml.starts() && xml.attribute("Type").endsWith("/officeDocument"))
                return Optional.of(xml.attribute("Target").replaceFirst("^/", ""));
        return Optional.empty();
    }

    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
