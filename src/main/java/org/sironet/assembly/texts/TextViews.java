package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.texts.page.ArticleView;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.ParagraphView;
import org.sironet.assembly.texts.page.Piece;
import org.sironet.assembly.texts.page.TextPage;
import org.sironet.assembly.texts.page.WordingView;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Differences;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.springframework.stereotype.Component;

/** Makes articles and paragraphs into what pages show. */
@Component
public class TextViews {

    /** How many comments and open amendments lie on each place and article. */
    public record Counts(Map<UUID, Integer> comments, Map<UUID, Integer> amendments) {
        public static final Counts NONE = new Counts(Map.of(), Map.of());
    }

    private final Phases phases;

    TextViews(Phases phases) {
        this.phases = phases;
    }

    public TextPage.Head head(TextAuthority.Reader reader, Provisions provisions, Frame frame) {
        return head(reader.text(), provisions, frame, reader.edits(), reader.presides());
    }

    public TextPage.Head head(Text text, Provisions provisions, Frame frame, boolean edits, boolean presides) {
        var language = reading(provisions, text, frame);
        return new TextPage.Head(
                text.name(),
                title(provisions, language, text),
                language.tag(),
                language.direction(),
                text.kind().name().toLowerCase(Locale.ROOT),
                phases.now(text).word(),
                text.sealed() != null,
                edits,
                presides);
    }

    public static String title(Provisions provisions, Language language, Text text) {
        var title = provisions.title().in(language);
        return title.isEmpty() ? provisions.title().in(text.authoritative()) : title;
    }

    /** The reader's language when the text has it, else the one that prevails. */
    public static Language reading(Provisions provisions, Text text, Frame frame) {
        return provisions.languages().contains(frame.language()) ? frame.language() : text.authoritative();
    }

    /** As asked for in the address, when the text has it. */
    public static Optional<Language> asked(String tag, Provisions provisions) {
        return provisions.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public List<LanguageLine> languages(Text text, Provisions provisions, Frame frame) {
        var all = new LinkedHashSet<Language>();
        all.add(text.authoritative());
        all.addAll(provisions.languages());
        return all.stream()
                .map(language -> line(text, provisions, language, frame))
                .toList();
    }

    public LanguageLine line(Text text, Provisions provisions, Language language, Frame frame) {
        return new LanguageLine(
                language.tag(),
                language.direction(),
                LanguageNames.name(language, frame.language()),
                language.ownName(),
                language.equals(text.authoritative()),
                provisions.behind(language, text.authoritative()));
    }

    /** The number of a numbered article, the id of another part. */
    public static String address(Article article, Numbering numbering) {
        var number = numbering.place(article.id()).map(Numbering.Place::article).orElse(0);
        return number > 0 ? Integer.toString(number) : article.id().toString();
    }

    public static Optional<Article> article(Provisions provisions, String address) {
        if (address.matches("[1-9][0-9]{0,4}")) return Numbering.article(provisions, Integer.parseInt(address));
        try {
            return provisions.article(UUID.fromString(address));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    public static String heading(Article article, Numbering numbering, Language language, Language authoritative) {
        var number = numbering.place(article.id()).map(Numbering.Place::article).orElse(0);
        var words = article.heading().in(language);
        if (words.isEmpty()) words = article.heading().in(authoritative);
        return number == 0 ? words : Headings.of(number, words, language);
    }

    /** An article in some language versions, as it stands. */
    public ArticleView article(
            Text text, Provisions provisions, Article article, List<Language> languages, Counts counts) {
        var numbering = Numbering.of(provisions);
        return view(text, article, numbering, languages, counts, each -> words(each, languages, text.authoritative()));
    }

    private static ArticleView view(
            Text text,
            Article article,
            Numbering numbering,
            List<Language> languages,
            Counts counts,
            java.util.function.Function<Words, List<WordingView>> words) {
        var first = languages.getFirst();
        var own = article.heading().in(first).isEmpty() ? text.authoritative() : first;
        return new ArticleView(
                article.id().toString(),
                address(article, numbering),
                heading(article, numbering, first, text.authoritative()),
                own.tag(),
                own.direction(),
                article.heading().isEmpty() ? List.of() : words.apply(article.heading()),
                article.paragraphs().stream()
                        .map(each -> paragraph(each, numbering, "", words.apply(each.words()), counts))
                        .toList(),
                counts.amendments().getOrDefault(article.id(), 0),
                counts.comments().getOrDefault(article.id(), 0)
                        + article.paragraphs().stream()
                                .mapToInt(each -> counts.comments().getOrDefault(each.id(), 0))
                                .sum());
    }

    private static ParagraphView paragraph(
            Paragraph paragraph, Numbering numbering, String change, List<WordingView> words, Counts counts) {
        var place = numbering.place(paragraph.id());
        return new ParagraphView(
                paragraph.id().toString(),
                place.map(Numbering.Place::mark).orElse(""),
                place.map(Numbering.Place::written).orElse(""),
                paragraph.form() == Paragraph.Form.POINT,
                change,
                words,
                counts.comments().getOrDefault(paragraph.id(), 0));
    }

    private static List<WordingView> words(Words words, List<Language> languages, Language authoritative) {
        return languages.stream()
                .map(language -> {
                    var state = words.state(language, authoritative);
                    var missing = state == Words.State.MISSING;
                    var shown = missing ? authoritative : language;
                    return new WordingView(
                            shown.tag(),
                            shown.direction(),
                            List.of(new Piece("same", words.in(shown))),
                            state.name().toLowerCase(Locale.ROOT));
                })
                .toList();
    }

    /** What changes between two versions, article by article; not the title. */
    public List<ArticleView> changed(Text text, Provisions before, Provisions after, List<Language> languages) {
        return Reach.changed(before, after).stream()
                .filter(id -> !id.equals(Provisions.TITLE))
                .map(id -> changes(text, before, after, id, languages))
                .toList();
    }

    /** What changes in an article, word by word: paragraphs that go stay visible where they stood. */
    public ArticleView changes(Text text, Provisions before, Provisions after, UUID id, List<Language> languages) {
        var was = before.article(id);
        var is = after.article(id);
        var numbering = Numbering.of(is.isPresent() ? after : before);
        var article = is.or(() -> was).orElseThrow();
        var heading = view(
                text,
                article,
                numbering,
                languages,
                Counts.NONE,
                words -> differing(
                        was.map(Article::heading).orElse(Words.NONE),
                        is.map(Article::heading).orElse(Words.NONE),
                        languages));
        return new ArticleView(
                heading.id(),
                heading.address(),
                heading.heading(),
                heading.language(),
                heading.direction(),
                heading.headings(),
                paragraphs(before, after, was, is, languages),
                0,
                0);
    }

    private static List<ParagraphView> paragraphs(
            Provisions before,
            Provisions after,
            Optional<Article> was,
            Optional<Article> is,
            List<Language> languages) {
        var old = was.map(Article::paragraphs).orElse(List.of());
        var now = is.map(Article::paragraphs).orElse(List.of());
        var ids = now.stream().map(Paragraph::id).toList();
        var shown = new ArrayList<ParagraphView>();
        var numbers = Numbering.of(after);
        var oldNumbers = Numbering.of(before);
        var at = 0;
        for (var paragraph : old) {
            if (ids.contains(paragraph.id())) continue;
            var moved = after.words(paragraph.id()).isPresent();
            while (at < now.size() && precedes(old, now.get(at), paragraph))
                shown.add(changed(now.get(at++), before, numbers, old, languages));
            shown.add(paragraph(
                    paragraph,
                    oldNumbers,
                    moved ? "moved" : "deleted",
                    differing(paragraph.words(), Words.NONE, languages),
                    Counts.NONE));
        }
        while (at < now.size()) shown.add(changed(now.get(at++), before, numbers, old, languages));
        return shown;
    }

    /** Whether a paragraph stood before one that is gone. */
    private static boolean precedes(List<Paragraph> old, Paragraph candidate, Paragraph gone) {
        var ids = old.stream().map(Paragraph::id).toList();
        var at = ids.indexOf(candidate.id());
        return at >= 0 && at < ids.indexOf(gone.id());
    }

    private static ParagraphView changed(
            Paragraph paragraph, Provisions before, Numbering numbers, List<Paragraph> old, List<Language> languages) {
        var was = before.words(paragraph.id());
        var here = old.stream().anyMatch(each -> each.id().equals(paragraph.id()));
        var change = was.isEmpty() ? "inserted" : here ? "" : "moved";
        return paragraph(
                paragraph,
                numbers,
                change,
                differing(was.orElse(Words.NONE), paragraph.words(), languages),
                Counts.NONE);
    }

    private static List<WordingView> differing(Words was, Words is, List<Language> languages) {
        return languages.stream()
                .map(language -> new WordingView(
                        language.tag(), language.direction(), pieces(was.in(language), is.in(language)), "current"))
                .toList();
    }

    public static List<Piece> pieces(String was, String is) {
        return Differences.between(was, is).stream()
                .map(piece -> new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()))
                .toList();
    }
}
