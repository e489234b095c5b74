package org.sironet.assembly.wording;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sironet.kernel.Language;

/** Everything that one version of a text says, in all its languages. */
public record Provisions(Words title, List<Article> articles) {

    /** Stands for the text's title where headings and paragraphs are referred to by id. */
    public static final UUID TITLE = new UUID(0, 0);

    public Provisions {
        articles = List.copyOf(articles);
    }

    public static Provisions titled(Words title) {
        return new Provisions(title, List.of());
    }

    public Optional<Article> article(UUID id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    /** The article in which a heading or paragraph stands. */
    public Optional<Article> around(UUID id) {
        return articles.stream()
                .filter(article -> article.id().equals(id)
                        || article.paragraphs().stream()
                                .anyMatch(paragraph -> paragraph.id().equals(id)))
                .findFirst();
    }

    /** The words of a paragraph, a heading or the title. */
    public Optional<Words> words(UUID id) {
        if (id.equals(TITLE)) return Optional.of(title);
        return articles.stream()
                .flatMap(article -> article.id().equals(id)
                        ? Stream.of(article.heading())
                        : article.paragraphs().stream()
                                .filter(paragraph -> paragraph.id().equals(id))
                                .map(Paragraph::words))
                .findFirst();
    }

    /** Whether each article and paragraph stands once. */
    public boolean sound() {
        var seen = new HashSet<UUID>(Set.of(TITLE));
        return articles.stream()
                .flatMap(article -> Stream.concat(
                        Stream.of(article.id()), article.paragraphs().stream().map(Paragraph::id)))
                .allMatch(seen::add);
    }

    /** With other words at one place; unchanged when there is no such place. */
    public Provisions reworded(UUID id, UnaryOperator<Words> change) {
        if (id.equals(TITLE)) return new Provisions(change.apply(title), articles);
        return with(
                articles.stream().map(article -> reworded(article, id, change)).toList());
    }

    private static Article reworded(Article article, UUID id, UnaryOperator<Words> change) {
        if (article.id().equals(id)) return article.withHeading(change.apply(article.heading()));
        return article.with(article.paragraphs().stream()
                .map(paragraph ->
                        paragraph.id().equals(id) ? paragraph.with(change.apply(paragraph.words())) : paragraph)
                .toList());
    }

    public Provisions with(List<Article> changed) {
        return new Provisions(title, changed);
    }

    public Provisions replaced(Article changed) {
        return with(articles.stream()
                .map(article -> article.id().equals(changed.id()) ? changed : article)
                .toList());
    }

    /** Title, headings and paragraphs, in the order in which they are read. */
    public Stream<Words> allWords() {
        return Stream.concat(
                Stream.of(title),
                articles.stream()
                        .flatMap(article -> Stream.concat(
                                Stream.of(article.heading()),
                                article.paragraphs().stream().map(Paragraph::words))));
    }

    /** Those of our pages first, as the network lists them. */
    public Set<Language> languages() {
        var found =
                new TreeSet<Language>(Comparator.comparingInt(Provisions::rank).thenComparing(Language::tag));
        allWords().forEach(words -> found.addAll(words.languages()));
        return found;
    }

    private static int rank(Language language) {
        var at = Language.OF_PAGES.indexOf(language);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** How many headings and paragraphs of a language version are behind or missing. */
    public long behind(Language language, Language authoritative) {
        return allWords()
                .filter(words -> words.state(language, authoritative) != Words.State.CURRENT)
                .count();
    }
}
