package org.sironet.assembly.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.assembly.formats.Alignment;
import org.sironet.assembly.formats.Reading;
import org.sironet.assembly.formats.TextDocument;
import org.sironet.assembly.formats.Unreadable;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.identity.Secretary;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.DemonstrationPart.Timeline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets the demonstration's texts be drafted and commented, through the same use cases as everybody’s. */
@Component
public class DemonstrationDrafts {

    private final Texts texts;
    private final Versions versions;
    private final Drafting drafting;
    private final Commenting commenting;
    private final Comments comments;
    private final Planning planning;
    private final Phases phases;
    private final Delegations delegations;
    private final TextReminders reminders;

    DemonstrationDrafts(
            Texts texts,
            Versions versions,
            Drafting drafting,
            Commenting commenting,
            Comments comments,
            Planning planning,
            Phases phases,
            Delegations delegations,
            TextReminders reminders) {
        this.texts = texts;
        this.versions = versions;
        this.drafting = drafting;
        this.commenting = commenting;
        this.comments = comments;
        this.planning = planning;
        this.phases = phases;
        this.delegations = delegations;
        this.reminders = reminders;
    }

    public Text find(String name) {
        return texts.find(name).orElseThrow();
    }

    /** As the clock does each minute. */
    public void remind() {
        reminders.remind();
    }

    /** The invented person or organisation with that key. */
    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(UTF_8));
    }

    public Editor editor(String name) {
        return new Editor(person("editor-specimen"), find(name));
    }

    private static PersonId person(String key) {
        return new PersonId(id("person", key));
    }

    /** The principal of a member, with all that a delegate may do. */
    public Delegate delegate(String key) {
        var organisation = new OrganisationId(id("organisation", key));
        var principal = delegations.of(organisation).getFirst();
        return new Delegate(principal.person(), organisation, EnumSet.allOf(Delegations.Mandate.class));
    }

    public void begin(String name, Text.Kind kind, Language language, byte[] file) {
        if (!(Alignment.of(Map.of(language, read(file, language)), language)
                instanceof Alignment.Aligned(var provisions))) throw new IllegalStateException(name);
        var secretary = new Secretary(person("officer-sample"));
        drafting.begin(id("text", name), name, kind, language, provisions, secretary.person());
        planning.give(find(name), person("editor-specimen"), Offices.Office.EDITOR, secretary);
        planning.give(find(name), person("chair-example"), Offices.Office.PRESIDING, secretary);
        planning.give(find(name), person("deputy-specimen"), Offices.Office.PRESIDING, secretary);
    }

    private static TextDocument read(byte[] file, Language language) {
        try {
            return Reading.of(file, language).document();
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void phase(String name, String phase, LocalDate starts, LocalDate ends) {
        var text = find(name);
        var which = Phase.valueOf(
                phase.toUpperCase(java.util.Locale.ROOT).replace(" THE ", "_").replace(' ', '_'));
        var all = Stream.concat(phases.of(text.id()).stream(), Stream.of(new Phases.Span(which, starts, ends)))
                .toList();
        planning.phases(text, all, new Secretary(person("officer-sample")));
    }

    public void bringIn(String name, Language language, byte[] file) {
        var text = find(name);
        if (!(Alignment.into(versions.current(text), language, read(file, language), text.authoritative())
                instanceof Alignment.Aligned(var provisions))) throw new IllegalStateException(name + " " + language);
        drafting.bringIn(editor(name), text.current(), language, provisions);
    }

    public void comment(JsonNode said, Timeline timeline) {
        var name = said.get("text").asString().equals("consensus") ? "beijing-consensus" : "constitution";
        timeline.at(OffsetDateTime.parse(said.get("at").asString()).toInstant(), () -> {
            var text = find(name);
            var provisions = versions.current(text);
            var article = article(provisions, said.get("article").intValue());
            var place = numbered(article, said.get("paragraph").intValue());
            commenting.comment(
                    text,
                    place.id(),
                    Language.of(said.get("language").asString()),
                    said.get("body").asString(),
                    delegate(said.get("organisation").asString()));
        });
        var answer = said.get("answer");
        if (answer == null || answer.isNull()) return;
        timeline.at(OffsetDateTime.parse(answer.get("at").asString()).toInstant(), () -> {
            var comment = comments.of(find(name).id()).stream()
                    .filter(each -> each.body().equals(said.get("body").asString()))
                    .findFirst()
                    .orElseThrow();
            commenting.answer(
                    editor(name),
                    comment.id(),
                    Comment.Outcome.valueOf(answer.get("outcome").asString()),
                    answer.get("reason").asString());
        });
    }

    /** @param number 0 for a text without numbered articles */
    private static Article article(Provisions provisions, int number) {
        return number == 0
                ? provisions.articles().getFirst()
                : org.sironet.assembly.wording.Numbering.article(provisions, number)
                        .orElseThrow();
    }

    private static Paragraph numbered(Article article, int number) {
        var paragraphs = article.paragraphs().stream()
                .filter(each -> each.form() == Paragraph.Form.NUMBERED)
                .toList();
        return List.copyOf(paragraphs).get(number - 1);
    }
}
