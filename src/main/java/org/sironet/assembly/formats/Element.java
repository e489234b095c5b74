package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML in memory; its content is strings and elements.
 *
 * @param kind the attribute {@code name}
 */
record Element(String name, String kind, int line, List<Object> content) {

    private static final int MOST = 300_000;

    /** The element that has just begun, with everything in it except those of one name. */
    static Element read(Xml xml, String without) throws Unreadable {
        var open = new ArrayList<Element>();
        var root = begun(xml);
        open.add(root);
        var count = 1;
        while (!open.isEmpty() && xml.next()) {
            if (xml.ends()) open.removeLast();
            else if (!xml.starts()) open.getLast().content.add(xml.words());
            else if (xml.name().equals(without)) xml.skip();
            else {
                if (++count > MOST) throw new Unreadable(Unreadable.Reason.TOO_MANY_PARAGRAPHS, xml.line());
                var element = begun(xml);
                open.getLast().content.add(element);
                open.add(element);
            }
        }
        return root;
    }

    private static Element begun(Xml xml) {
        return new Element(xml.name(), xml.attribute("name"), xml.line(), new ArrayList<>());
    }

    List<Element> elements() {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    Optional<Element> child(String named) {
        return elements().stream().filter(each -> each.name.equals(named)).findFirst();
    }

    /** Itself and everything below. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), elements().stream().flatMap(Element::all));
    }
}
