package org.sironet.assembly.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.sironet.assembly.wording.Paragraph.Form;

/** Reads Markdown (CommonMark): title #, headings ##, numbered and other lists. */
final class MarkdownReader {

    /** Begins a part that has no heading. */
    static final String BREAK = "* * *";

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}(?:[ \\t]|$)");
    private static final Pattern NOTES = Pattern.compile("(?m)^ {0,3}\\[\\^[^\\]\\n]{1,40}\\]:");
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}\\]");
    private static final Pattern RULE = Pattern.compile("[ |:-]*-[ |:-]*\\|[ |:-]*|[ |:-]*\\|[ |:-]*-[ |:-]*");

    private final Gathering gathering;
    private final boolean notes;
    private final Heading title;

    private MarkdownReader(Gathering gathering, boolean notes, Heading title) {
        this.gathering = gathering;
        this.notes = notes;
        this.title = title;
    }

    /** Only headings tell Markdown from plain text. */
    static boolean recognises(String text) {
        return HEADING.matcher(text).find();
    }

    static Read read(String text) throws Unreadable {
        Nesting.check(text);
        var root = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text);
        var headings = MarkdownWords.children(root).stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        var labelled = headings.stream()
                .anyMatch(heading ->
                        Labels.inHeading(MarkdownWords.of(heading, null)).isPresent());
        var reader =
                new MarkdownReader(new Gathering(!labelled), NOTES.matcher(text).find(), title(headings));
        reader.blocks(root, 0);
        return reader.gathering.read(Format.MARKDOWN);
    }

    /** The only heading of the first level, whatever it says; of several the first, if it is not an article's. */
    private static Heading title(List<Heading> headings) {
        var first = headings.stream().filter(heading -> heading.getLevel() == 1).toList();
        var several = first.size() > 1
                && Labels.inHeading(MarkdownWords.of(first.getFirst(), null)).isPresent();
        return first.isEmpty() || several ? new Heading() : first.getFirst();
    }

    private void blocks(Node parent, int depth) throws Unreadable {
        if (depth > Limits.DEPTH) throw new Unreadable(Unreadable.Reason.TOO_DEEP, line(parent));
        for (var block : MarkdownWords.children(parent)) {
            gathering.at(line(block));
            block(block, depth);
        }
    }

    private void block(Node block, int depth) throws Unreadable {
        switch (block) {
            case Heading it -> heading(it);
            case Paragraph it -> paragraph(words(it));
            case ListBlock it -> list(it, 1, depth);
            case BlockQuote it -> gathering.warn(Warning.Kind.NOTE, MarkdownWords.first(it));
            case ThematicBreak it -> {
                if (BREAK.equals(it.getLiteral())) gathering.part("");
            }
            case FencedCodeBlock it -> code(it.getLiteral());
            case IndentedCodeBlock it -> code(it.getLiteral());
            case HtmlBlock it -> gathering.warn(Warning.Kind.HTML, it.getLiteral());
            default -> {} // definitions of links say nothing
        }
    }

    private void heading(Heading heading) throws Unreadable {
        if (heading == title) gathering.title(words(heading));
        else gathering.heading(words(heading));
    }

    private void code(String literal) throws Unreadable {
        gathering.add(Form.PLAIN, literal);
        gathering.warn(Warning.Kind.CODE, literal);
    }

    private void paragraph(String words) throws Unreadable {
        if (notes && words.startsWith("[^")) {
            gathering.warn(Warning.Kind.FOOTNOTE, words);
            return;
        }
        var lines = words.split("\n", -1);
        if (lines.length > 1 && RULE.matcher(lines[1]).matches()) table(lines);
        else gathering.free(MarkdownWords.joined(words));
    }

    private void table(String[] rows) throws Unreadable {
        gathering.warn(Warning.Kind.TABLE, rows[0]);
        for (var row : rows) if (!RULE.matcher(row).matches()) gathering.add(Form.PLAIN, row);
    }

    private void list(ListBlock list, int level, int depth) throws Unreadable {
        if (depth > Limits.DEPTH) throw new Unreadable(Unreadable.Reason.TOO_DEEP, line(list));
        if (level == 3) gathering.warn(Warning.Kind.NESTED, MarkdownWords.first(list));
        var start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        var number = start == null ? 0 : start;
        for (var item : MarkdownWords.children(list)) {
            gathering.at(line(item));
            item(item, list, level, number++, depth);
        }
    }

    private void item(Node item, ListBlock list, int level, int number, int depth) throws Unreadable {
        var blocks = MarkdownWords.children(item);
        var opens = !blocks.isEmpty() && blocks.getFirst() instanceof Paragraph;
        var words = opens ? MarkdownWords.joined(words(blocks.getFirst())) : "";
        if (list instanceof BulletList || level > 1) gathering.point(words, Form.POINT);
        else gathering.numbered(number, number + ". ", words);
        for (var block : opens ? blocks.subList(1, blocks.size()) : blocks) {
            gathering.at(line(block));
            if (block instanceof ListBlock nested) list(nested, level + 1, depth + 1);
            else block(block, depth + 1);
        }
    }

    private String words(Node node) {
        var words = MarkdownWords.of(node, gathering);
        if (!notes || words.startsWith("[^")) return words;
        var without = NOTE.matcher(words).replaceAll("");
        if (!without.equals(words)) gathering.warn(Warning.Kind.FOOTNOTE, words);
        return without;
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1;
    }
}
