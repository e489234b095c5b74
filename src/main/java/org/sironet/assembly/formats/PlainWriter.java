package org.sironet.assembly.formats;

import org.sironet.kernel.Language;

/** Writes plain text that {@link PlainReader} reads as the same text, whatever its words are. */
final class PlainWriter implements Outline {

    private static final int WIDEST = 72;

    private final StringBuilder out = new StringBuilder();
    private final boolean numbers;

    private PlainWriter(boolean numbers) {
        this.numbers = numbers;
    }

    static String write(TextDocument document, Language language) {
        var writer = new PlainWriter(document.numbers());
        Outline.walk(document, language, writer);
        return writer.out.toString();
    }

    private void block(String line) {
        if (!out.isEmpty()) out.append('\n');
        out.append(line).append('\n');
    }

    private void underlined(String line, String with) {
        block(line);
        out.append(with.repeat(Math.clamp(PlainReader.width(line), 3, WIDEST))).append('\n');
    }

    private static String literal(String words, boolean mistakable) {
        return mistakable || PlainReader.mistakable(words) ? Marks.LITERAL + words : words;
    }

    @Override
    public void title(String words) {
        underlined(literal(words, Reading.mistakable(words)), "=");
    }

    @Override
    public void article(int number, String heading) {
        underlined(heading, "-");
    }

    @Override
    public void part(String heading) {
        underlined(literal(heading, Labels.mistakable(heading, numbers)), "-");
    }

    @Override
    public void untitled() {
        block(MarkdownReader.BREAK);
    }

    @Override
    public void numbered(int number, String words) {
        block(Marks.number(number) + words);
    }

    @Override
    public void point(int number, int below, String words) {
        block((below == 0 ? "" : " ".repeat(Marks.number(below).length())) + Marks.point(number) + words);
    }

    @Override
    public void plain(String words) {
        block(literal(words, Marks.mistakable(words)));
    }
}
