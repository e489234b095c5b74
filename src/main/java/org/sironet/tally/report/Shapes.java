package org.sironet.tally.report;

import java.util.Locale;

/** What a chart is drawn of: bars, words beside them, and bands between them. */
final class Shapes {

    private final Markup svg = new Markup();

    /** A bar with its left upper corner and height. */
    record Bar(double x, double y, double height) {

        double middle() {
            return y + Math.max(height / 2, 4);
        }
    }

    void begin(double width, double height, String label) {
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chart",
                        "role",
                        "img",
                        "viewBox",
                        "0 0 " + shown(width) + " " + shown(height),
                        "aria-label",
                        label)
                .line();
        svg.with("title", label).line();
    }

    void bar(Bar bar, double width, String title, String tone) {
        svg.open(
                "rect",
                "class",
                "bar",
                "data-tone",
                tone,
                "fill",
                colour(tone),
                "x",
                shown(bar.x()),
                "y",
                shown(bar.y()),
                "width",
                shown(width),
                "height",
                shown(Math.max(bar.height(), 1)));
        svg.with("title", title).close("rect").line();
    }

    void words(String words, double x, double y, int size) {
        var attributes =
                new String[] {"x", shown(x), "y", shown(y), "font-size", String.valueOf(size), "fill", "currentColor"};
        svg.with("text", words, attributes).line();
    }

    /** A band from the right edge at one height to a left edge at another. */
    void band(double x, double y, double toX, double toY, double high, String title, String tone) {
        var middle = (x + toX) / 2;
        var path = "M" + pair(x, y) + "C" + pair(middle, y) + " " + pair(middle, toY) + " " + pair(toX, toY) + "V"
                + shown(toY + high) + "C" + pair(middle, toY + high) + " " + pair(middle, y + high) + " "
                + pair(x, y + high) + "Z";
        svg.open("path", "class", "bar", "data-tone", tone, "fill", colour(tone), "d", path, "fill-opacity", "0.35");
        svg.with("title", title).close("path").line();
    }

    String end() {
        return svg.close("svg").line().toString();
    }

    /** For a chart that stands alone; the style sheet of a page comes before these. */
    private static String colour(String tone) {
        return switch (tone) {
            case "good" -> "#2e7d32";
            case "busy" -> "#b45309";
            case "rest" -> "#8a8a8a";
            default -> "#1f5fa8";
        };
    }

    private static String pair(double x, double y) {
        return shown(x) + " " + shown(y);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
