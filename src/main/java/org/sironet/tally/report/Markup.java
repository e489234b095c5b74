package org.sironet.tally.report;

/** Builds HTML and SVG; everything that is not markup is escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    Markup open(String element, String... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    Markup with(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close(element);
    }

    Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    private StringBuilder tag(String element, String... attributes) {
        text.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2)
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        return text;
    }

    /** Also what no document may contain is left out. */
    static String escaped(String content) {
        return content.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
