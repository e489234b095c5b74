package org.sironet.assembly.texts;

import java.util.List;
import java.util.Locale;
import org.sironet.assembly.formats.Disagreement;
import org.sironet.assembly.formats.Read;
import org.sironet.assembly.formats.Unreadable;
import org.sironet.assembly.formats.Warning;
import org.sironet.kernel.Language;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;

/** What is wrong with a file, or cannot be kept of it, in the reader's words. */
final class BringInWords {

    private static final int MOST = 50;

    private BringInWords() {}

    static String of(Unreadable refused, Frame frame) {
        return frame.text("text.unreadable-" + word(refused.reason()), refused.line());
    }

    static List<String> of(Read read, Frame frame) {
        return read.warnings().stream()
                .map(warning -> frame.text("text.warning-" + word(warning.kind()), place(warning), warning.words()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<String> of(List<Disagreement> disagreements, Frame frame) {
        return disagreements.stream().limit(MOST).map(each -> of(each, frame)).toList();
    }

    private static String of(Disagreement disagreement, Frame frame) {
        var first = name(disagreement.first(), frame);
        var other = name(disagreement.other(), frame);
        return switch (disagreement) {
            case Disagreement.Articles it ->
                frame.text(
                        "text.disagree-articles",
                        first,
                        it.articles(),
                        it.parts(),
                        other,
                        it.otherArticles(),
                        it.otherParts());
            case Disagreement.Numbered it ->
                frame.text("text.disagree-numbered", it.where().position(), first, other);
            case Disagreement.Paragraphs it ->
                frame.text(
                        "text.disagree-paragraphs",
                        number(it.where().article()),
                        first,
                        it.paragraphs(),
                        other,
                        it.otherParagraphs());
            case Disagreement.Forms it ->
                frame.text("text.disagree-forms", number(it.where().article()), it.paragraph(), first, other);
        };
    }

    private static String name(Language language, Frame frame) {
        return LanguageNames.name(language, frame.language());
    }

    private static String place(Warning warning) {
        return number(warning.place().article());
    }

    private static String number(int article) {
        return article > 0 ? Integer.toString(article) : "–";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
