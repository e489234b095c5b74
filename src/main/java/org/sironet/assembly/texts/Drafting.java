package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Changes;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Proposal;
import org.sironet.assembly.wording.Provisions;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editors write a text: each save is a version. */
@Service
class Drafting {

    /** What came of a save. */
    sealed interface Outcome {

        record Saved(Text text) implements Outcome {}

        /** Nothing was different. */
        record Unchanged(Text text) implements Outcome {}

        /** Somebody else changed the same article since; what was written is kept. */
        record Collision(UUID setAside) implements Outcome {}
    }

    static final int MOST_ARTICLES = 2_000;

    private final Texts texts;
    private final Versions versions;
    private final Phases phases;
    private final SetAsides setAsides;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Drafting(
            Texts texts,
            Versions versions,
            Phases phases,
            SetAsides setAsides,
            Journal journal,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.versions = versions;
        this.phases = phases;
        this.setAsides = setAsides;
        this.journal = journal;
        this.events = events;
    }

    static Subject subject(UUID text) {
        return new Subject("text", text);
    }

    /** @return empty when the name is taken */
    @Transactional
    public Optional<Text> begin(
            UUID id, String name, Text.Kind kind, Language authoritative, Provisions provisions, PersonId by) {
        if (!texts.begin(id, name, kind, authoritative)) return Optional.empty();
        var cause = provisions.articles().isEmpty() ? Version.Cause.BEGUN : Version.Cause.IMPORTED;
        versions.begin(id, provisions, cause, by);
        journal.record(Entry.of("text.begun", subject(id), Actor.of(by), Basis.office("secretariat")));
        return Optional.of(texts.get(id));
    }

    /** While the text is open, everything may be written; later only translations. */
    boolean open(Text text) {
        var now = phases.now(text);
        return now == Phase.DRAFTING || now == Phase.COMMENTS;
    }

    private void require(Text text, Language language) {
        if (text.adopted()) throw Refusal.conflict("refused.text-adopted");
        if (language.equals(text.authoritative()) && !open(text)) throw Refusal.conflict("refused.text-closed");
    }

    /** @param seen the version that the editor began with */
    @Transactional
    public Outcome save(Editor editor, int seen, UUID article, Language language, ArticleForm form) {
        var text = texts.lock(editor.text().id());
        require(text, language);
        var base = versions.find(text.id(), seen)
                .flatMap(each -> each.article(article))
                .orElseThrow(Refusal::notFound);
        var mine = form.applied(base, language, text.authoritative(), language.equals(text.authoritative()));
        var present = versions.current(text);
        var theirs = present.article(article);
        if (mine.equals(base)) return new Outcome.Unchanged(text);
        if (theirs.filter(base::equals).isEmpty())
            return new Outcome.Collision(setAsides.keep(text, seen, language, mine, editor.person()));
        return new Outcome.Saved(edited(text, present, present.replaced(mine), article, editor.person()));
    }

    private Text edited(Text text, Provisions present, Provisions changed, UUID article, PersonId by) {
        return changed(text, present, changed, Version.Cause.EDITED, number(present, changed, article), by);
    }

    private Text changed(
            Text text,
            Provisions present,
            Provisions changed,
            Version.Cause cause,
            String detail,
            @Nullable PersonId by) {
        var saved = versions.add(text, changed, cause, detail, by);
        journal.record(new Entry(
                "text.edited",
                subject(text.id()),
                by == null ? Actor.PROGRAM : Actor.of(by),
                Basis.office("editor"),
                Map.of("version", saved.current(), "article", detail)));
        events.publishEvent(new TextChanged(saved, present, changed));
        return saved;
    }

    private static String number(Provisions present, Provisions changed, UUID article) {
        return Numbering.of(changed)
                .place(article)
                .or(() -> Numbering.of(present).place(article))
                .map(Numbering.Place::written)
                .orElse("");
    }

    /** An empty article after another one; null for the beginning. */
    @Transactional
    public UUID addArticle(Editor editor, @Nullable UUID after, boolean numbered, String heading) {
        var text = texts.lock(editor.text().id());
        require(text, text.authoritative());
        var present = versions.current(text);
        if (present.articles().size() >= MOST_ARTICLES) throw Refusal.conflict("refused.text-too-many-articles");
        var words = org.sironet.assembly.wording.Words.of(text.authoritative(), heading);
        var article = new Article(UUID.randomUUID(), numbered, words, List.of());
        var articles = new ArrayList<>(present.articles());
        articles.add(after == null ? 0 : indexOf(present, after) + 1, article);
        edited(text, present, present.with(articles), article.id(), editor.person());
        return article.id();
    }

    private static int indexOf(Provisions provisions, UUID article) {
        var at = provisions.articles().stream().map(Article::id).toList().indexOf(article);
        if (at < 0) throw Refusal.notFound();
        return at;
    }

    @Transactional
    public void removeArticle(Editor editor, UUID article) {
        var text = texts.lock(editor.text().id());
        require(text, text.authoritative());
        var present = versions.current(text);
        var articles = new ArrayList<>(present.articles());
        articles.remove(indexOf(present, article));
        edited(text, present, present.with(articles), article, editor.person());
    }

    /** @param by 1 further down, -1 further up */
    @Transactional
    public void moveArticle(Editor editor, UUID article, int by) {
        var text = texts.lock(editor.text().id());
        require(text, text.authoritative());
        var present = versions.current(text);
        var articles = new ArrayList<>(present.articles());
        var at = indexOf(present, article);
        if (at + by < 0 || at + by >= articles.size()) return;
        articles.add(at + by, articles.remove(at));
        edited(text, present, present.with(articles), article, editor.person());
    }

    /** A file brought in: the whole of one language version. */
    @Transactional
    public Text bringIn(Editor editor, int seen, Language language, Provisions changed) {
        var text = texts.lock(editor.text().id());
        require(text, language);
        if (text.current() != seen) throw Refusal.conflict("refused.text-moved-on");
        var present = versions.current(text);
        if (present.equals(changed)) return text;
        return changed(text, present, changed, Version.Cause.IMPORTED, language.tag(), editor.person());
    }

    /** What was set aside, the article as it was seen and as it is now, and both changes together where they fit. */
    record Choice(SetAside mine, Article seen, Article theirs, Optional<Article> both) {}

    Optional<Choice> choice(Editor editor, UUID id) {
        var text = editor.text();
        return setAsides.find(text.id(), id, editor.person()).flatMap(mine -> {
            var seen = versions.get(text.id(), mine.version())
                    .article(mine.article().id());
            var theirs = versions.current(text).article(mine.article().id());
            return seen.flatMap(base -> theirs.map(
                    now -> new Choice(mine, base, now, both(base, mine.article(), now, text.authoritative()))));
        });
    }

    private static Optional<Article> both(Article base, Article mine, Article theirs, Language authoritative) {
        var was = alone(base);
        var proposal = new Proposal(0, true, Changes.between(was, alone(mine)));
        var outcome = Amending.next(was, List.of(), alone(theirs), proposal, authoritative);
        return outcome.unmerged().isEmpty()
                ? Optional.of(outcome.provisions().articles().getFirst())
                : Optional.empty();
    }

    private static Provisions alone(Article article) {
        return new Provisions(org.sironet.assembly.wording.Words.NONE, List.of(article));
    }

    /** @param seen the version that the editor compared with */
    @Transactional
    public void decide(Editor editor, UUID id, SetAside.Outcome outcome, int seen) {
        var text = texts.lock(editor.text().id());
        var choice = choice(new Editor(editor.person(), text), id).orElseThrow(Refusal::notFound);
        if (!choice.mine().open()) throw Refusal.conflict("refused.set-aside-decided");
        if (outcome != SetAside.Outcome.THEIRS) {
            require(text, choice.mine().language());
            if (text.current() != seen) throw Refusal.conflict("refused.text-moved-on");
        }
        setAsides.decide(id, outcome);
        var present = versions.current(text);
        var article =
                switch (outcome) {
                    case THEIRS -> choice.theirs();
                    case MINE -> choice.mine().article();
                    case BOTH -> choice.both().orElseThrow(() -> Refusal.conflict("refused.not-together"));
                };
        if (!article.equals(choice.theirs()))
            edited(text, present, present.replaced(article), article.id(), editor.person());
    }
}
