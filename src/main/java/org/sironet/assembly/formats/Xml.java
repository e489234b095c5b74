package org.sironet.assembly.formats;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML from strangers: no document types, no entities, no depth without end, nothing fetched. */
final class Xml {

    /** The parser's own limit is 100, but it does not say which limit it was. */
    private static final int DEPTH = 90;

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,80}encoding\\s*=\\s*[\"']([\\w.-]{1,30})[\"']");

    private final XMLStreamReader reader;
    private int depth;

    Xml(byte[] file) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(new StringReader(TextFile.decoded(file, declared(file))));
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static String declared(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(start);
        return declared.find() ? declared.group(1) : "UTF-8";
    }

    /** Goes on to the next element's beginning or end, or words; false at the end. */
    boolean next() throws Unreadable {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable(Unreadable.Reason.ENTITIES, line());
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) throw new Unreadable(Unreadable.Reason.TOO_DEEP, line());
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {} // comments say nothing
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException broken) { // the parser throws both, for example on bad UTF-8
            throw new Unreadable(Unreadable.Reason.DAMAGED, line());
        }
    }

    boolean starts() {
        return reader.isStartElement();
    }

    boolean ends() {
        return reader.isEndElement();
    }

    String name() {
        return reader.getLocalName();
    }

    String space() {
        var space = reader.getNamespaceURI();
        return space == null ? "" : space;
    }

    String words() {
        return starts() || ends() ? "" : reader.getText();
    }

    /** Empty when there is none. */
    String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) return reader.getAttributeValue(at);
        return "";
    }

    /** Past the end of the element that has just begun; whether there is an element of that name in it. */
    boolean skip(String looked) throws Unreadable {
        var found = false;
        for (var until = depth - 1; depth > until && next(); ) found |= starts() && name().equals(looked);
        return found;
    }

    void skip() throws Unreadable {
        skip("");
    }

    int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }
}
