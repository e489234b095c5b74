package org.sironet.assembly.formats;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML, element by element. Names are written as they are given; namespaces are attributes like any other. */
final class XmlOut {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    XmlOut() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param attributes names and values in turn */
    XmlOut open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    XmlOut empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) writer.writeAttribute(attributes[at], attributes[at + 1]);
    }

    XmlOut words(String words) {
        try {
            writer.writeCharacters(words);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    XmlOut close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** An element that holds words only. */
    XmlOut leaf(String name, String words, String... attributes) {
        return open(name, attributes).words(words).close();
    }

    byte[] done() {
        try {
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
