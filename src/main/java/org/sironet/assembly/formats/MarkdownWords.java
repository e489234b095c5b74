package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The plain words of a piece of Markdown, without recursion: emphasis may be nested without end. */
final class MarkdownWords {

    private MarkdownWords() {}

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }

    /** With the ends of lines. */
    static String of(Node block, @Nullable Gathering warned) {
        var words = new StringBuilder();
        for (var node = next(block, block, true); node != null; ) {
            var inside = add(words, node, warned);
            node = next(node, block, inside);
        }
        return words.toString();
    }

    private static @Nullable Node next(Node node, Node within, boolean inside) {
        if (inside && node.getFirstChild() != null) return node.getFirstChild();
        for (var up = node; up != null && up != within; up = up.getParent())
            if (up.getNext() != null) return up.getNext();
        return null;
    }

    private static boolean add(StringBuilder words, Node node, @Nullable Gathering warned) {
        switch (node) {
            case Text it -> words.append(it.getLiteral());
            case Code it -> words.append(it.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> words.append('\n');
            case HtmlInline it -> html(words, it.getLiteral(), warned);
            case Image it -> {
                if (warned != null) warned.warn(Warning.Kind.IMAGE, it.getDestination());
                return false;
            }
            default -> {}
        }
        return true;
    }

    private static void html(StringBuilder words, String tag, @Nullable Gathering warned) {
        if (tag.toLowerCase(Locale.ROOT).startsWith("<br")) words.append('\n');
        else if (warned != null) warned.warn(Warning.Kind.HTML, tag);
    }

    static String joined(String words) {
        var joined = new StringBuilder();
        var before = "";
        for (var line : words.split("\n", -1)) {
            var next = Cleaning.joined(before, line);
            joined.append(next, before.length(), next.length());
            before = line.isEmpty() ? before : line;
        }
        return joined.toString();
    }

    /** The first words below a block, to name it. */
    static String first(Node block) {
        Node at = block;
        for (var deep = 0; deep < Limits.DEPTH && at.getFirstChild() != null; deep++) {
            if (at instanceof org.commonmark.node.Paragraph) return joined(of(at, null));
            at = at.getFirstChild();
        }
        return "";
    }
}
