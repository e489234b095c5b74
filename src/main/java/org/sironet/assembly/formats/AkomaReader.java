package org.sironet.assembly.formats;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Paragraph.Form;

/** Reads Akoma Ntoso 3.0, of the standard and of its drafts: acts, bills and documents that are built like them. */
final class AkomaReader {

    private static final Set<String> DOCUMENTS = Set.of("act", "bill", "doc", "statement", "portion");
    private static final Set<String> BODIES = Set.of("body", "mainBody", "portionBody");
    private static final Set<String> WORDS =
            Set.of("p", "block", "crossHeading", "formula", "subheading", "docketNumber", "recital");
    private static final Set<String> POINTS = Set.of("point", "indent", "item", "li", "tblock");
    private static final Set<String> THROUGH = Set.of(
            "content",
            "intro",
            "wrapUp",
            "list",
            "blockList",
            "ul",
            "ol",
            "listIntroduction",
            "listWrapUp",
            "blockContainer",
            "container",
            "recitals",
            "citations",
            "tr",
            "td",
            "th",
            "blockListIntroduction",
            "preamble",
            "conclusions",
            "signature");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{1,6}");

    private final Gathering gathering = new Gathering(false);

    /** What numbers the text: articles, or sections in texts that have none. */
    private final String unit;

    private @Nullable Form pending;

    private AkomaReader(String unit) {
        this.unit = unit;
    }

    static Read read(byte[] file) throws Unreadable {
        var xml = new Xml(file);
        if (!xml.next() || !xml.name().equals("akomaNtoso") || !xml.space().startsWith(AkomaWriter.SPACE))
            throw new Unreadable(Unreadable.Reason.OTHER_FORMAT);
        while (xml.next() && !xml.starts()) continue;
        if (!xml.starts() || !DOCUMENTS.contains(xml.name()))
            throw new Unreadable(Unreadable.Reason.OTHER_FORMAT, xml.line());
        var document = Element.read(xml, "meta");
        while (xml.next()) continue; // to its end, so that a broken file is refused
        var articles = document.all().anyMatch(each -> each.name().equals("article"));
        var reader = new AkomaReader(articles ? "article" : "section");
        reader.document(document);
        return reader.gathering.read(Format.AKOMA_NTOSO);
    }

    private void document(Element document) throws Unreadable {
        for (var each : document.elements()) {
            gathering.at(each.line());
            switch (each.name()) {
                case "preface", "coverPage" -> title(each);
                case "preamble", "conclusions" -> {
                    if (!AkomaWords.of(each, gathering).isBlank()) {
                        gathering.part("");
                        inside(each, 0);
                    }
                }
                default -> {
                    if (BODIES.contains(each.name())) inside(each, 0);
                    else gathering.warn(Warning.Kind.OBJECT, each.name());
                }
            }
        }
    }

    private void title(Element preface) throws Unreadable {
        for (var name : new String[] {"docTitle", "shortTitle", "longTitle", "p"}) {
            var found = preface.all().filter(each -> each.name().equals(name)).findFirst();
            if (found.isEmpty()) continue;
            var title = AkomaWords.of(found.get(), gathering);
            gathering.title(title);
            var all = Cleaning.spaced(AkomaWords.of(preface, gathering));
            if (!all.equals(Cleaning.spaced(title))) gathering.warn(Warning.Kind.NOTE, all);
            return;
        }
    }

    private void inside(Element parent, int level) throws Unreadable {
        for (var each : parent.elements()) {
            gathering.at(each.line());
            child(each, level);
        }
    }

    private void child(Element each, int level) throws Unreadable {
        var name = each.name();
        if (name.equals(unit) && level == 0) article(each);
        else if (WORDS.contains(name)) words(each);
        else if (name.equals("table")) table(each, level);
        else if (name.equals("toc")) gathering.warn(Warning.Kind.OBJECT, name);
        else if (THROUGH.contains(name)) inside(each, level);
        else if (level == 0 && container(each)) part(each);
        else if (!Set.of("num", "heading").contains(name)) provision(each, level);
    }

    /** A chapter, and whatever else holds articles; and our own parts without a number. */
    private boolean container(Element element) {
        return element.name().equals("hcontainer")
                || element.all().anyMatch(each -> each.name().equals(unit));
    }

    private void part(Element part) throws Unreadable {
        if (part.kind().equals(AkomaWriter.NOTHING)) return;
        var heading = Cleaning.joined(of(part, "num"), of(part, "heading"));
        if (!heading.isEmpty() || part.kind().equals(AkomaWriter.PART)) gathering.part(heading);
        inside(part, 0);
    }

    private String of(Element parent, String child) {
        return Cleaning.clean(
                parent.child(child).map(each -> AkomaWords.of(each, gathering)).orElse(""));
    }

    private void article(Element article) throws Unreadable {
        var number = of(article, "num");
        var digits = DIGITS.matcher(number);
        var label = Labels.inHeading(number).map(Labels.Label::number).orElse(0);
        var written = label == 0 && digits.find() ? ChineseNumbers.read(digits.group()) : label;
        gathering.article(written, of(article, "heading"));
        inside(article, 1);
    }

    /** A paragraph, subsection, point or the like: its first words take its form. */
    private void provision(Element each, int level) throws Unreadable {
        flush();
        pending = form(each, level);
        if (level == 3) gathering.warn(Warning.Kind.NESTED, of(each, "num"));
        each.child("heading")
                .ifPresent(heading -> gathering.warn(Warning.Kind.NOTE, AkomaWords.of(heading, gathering)));
        if (each.name().equals("li") && each.elements().stream().noneMatch(inner -> WORDS.contains(inner.name())))
            words(each);
        else inside(each, Math.max(level, 1) + 1);
        flush();
    }

    private static Form form(Element element, int level) {
        if (element.name().equals("alinea")) return Form.PLAIN;
        if (POINTS.contains(element.name())) return Form.POINT;
        if (element.child("num").isEmpty()) return Form.PLAIN;
        return level < 2 ? Form.NUMBERED : Form.POINT;
    }

    private void words(Element element) throws Unreadable {
        var words = AkomaWords.of(element, gathering);
        if (pending != null) gathering.add(pending, words);
        else if (!words.isBlank()) gathering.add(Form.PLAIN, words);
        pending = null;
    }

    /** A provision that has no words of its own. */
    private void flush() throws Unreadable {
        if (pending != null && pending != Form.PLAIN) gathering.add(pending, "");
        pending = null;
    }

    private void table(Element table, int level) throws Unreadable {
        gathering.warn(Warning.Kind.TABLE, AkomaWords.of(table, gathering));
        inside(table, level);
    }
}
