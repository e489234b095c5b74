package org.sironet.assembly.formats;

import java.util.Set;

/** The plain words of a piece of Akoma Ntoso. */
final class AkomaWords {

    private static final Set<String> APART =
            Set.of("p", "br", "eol", "block", "num", "heading", "li", "item", "td", "th", "tr");

    private final Gathering gathering;
    private final StringBuilder words = new StringBuilder();

    private AkomaWords(Gathering gathering) {
        this.gathering = gathering;
    }

    static String of(Element element, Gathering gathering) {
        var words = new AkomaWords(gathering);
        words.add(element);
        return words.words.toString();
    }

    private void add(Element element) {
        for (var each : element.content()) {
            if (each instanceof String text) words.append(text);
            else if (each instanceof Element inside) inside(inside);
        }
    }

    private void inside(Element element) {
        switch (element.name()) {
            case "authorialNote", "noteRef" -> gathering.warn(Warning.Kind.FOOTNOTE, of(element, gathering));
            case "img" -> gathering.warn(Warning.Kind.IMAGE, "");
            case "del" -> gathering.warn(Warning.Kind.TRACKED_CHANGES, of(element, gathering));
            case "foreign", "subFlow" -> gathering.warn(Warning.Kind.OBJECT, "");
            default -> {
                var apart = APART.contains(element.name()) || element.name().startsWith("quoted");
                if (apart) words.append(' ');
                add(element);
                if (apart) words.append(' ');
            }
        }
    }
}
