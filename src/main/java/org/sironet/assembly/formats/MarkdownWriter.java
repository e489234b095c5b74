package org.sironet.assembly.formats;

import java.util.regex.Pattern;
import org.sironet.kernel.Language;

/** Writes Markdown that {@link MarkdownReader} reads as the same text, whatever its words are. */
final class MarkdownWriter implements Outline {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<#]|&(?=#?[A-Za-z0-9]{1,40};)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");

    private final StringBuilder out = new StringBuilder();
    private final boolean numbers;

    private MarkdownWriter(boolean numbers) {
        this.numbers = numbers;
    }

    static String write(TextDocument document, Language language) {
        var writer = new MarkdownWriter(document.numbers());
        Outline.walk(document, language, writer);
        return writer.out.toString();
    }

    private void block(String line) {
        if (!out.isEmpty()) out.append('\n');
        out.append(line).append('\n');
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    /** At the beginning of a line, where more letters have a meaning. */
    private static String opening(String words) {
        var escaped = escaped(words);
        if (escaped.isEmpty() || "-+>~=".indexOf(escaped.charAt(0)) >= 0) return "\\" + escaped;
        return NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    private static String words(String words) {
        return words.equals(Cleaning.MISSING) ? words : opening(words);
    }

    private static String heading(String words) {
        return words.equals(Cleaning.MISSING) ? words : escaped(words);
    }

    @Override
    public void title(String words) {
        block("# " + heading(words));
    }

    @Override
    public void article(int number, String heading) {
        block("## " + escaped(heading));
    }

    @Override
    public void part(String heading) {
        block("## " + escaped(Labels.mistakable(heading, numbers) ? Marks.LITERAL + heading : heading));
    }

    @Override
    public void untitled() {
        block(MarkdownReader.BREAK);
    }

    @Override
    public void numbered(int number, String words) {
        block(Marks.number(number) + words(words));
    }

    @Override
    public void point(int number, int below, String words) {
        var indent = below == 0 ? "" : " ".repeat(Marks.number(below).length());
        block(indent + Marks.point(number) + heading(words));
    }

    @Override
    public void plain(String words) {
        block(Marks.mistakable(words) ? escaped(Marks.LITERAL + words) : words(words));
    }
}
