package org.sironet.assembly.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.DemonstrationPart.Timeline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The invented amendments to the demonstration's constitution. */
@Component
class DemonstrationAmendments {

    private final DemonstrationDrafts drafts;
    private final Tabling tabling;
    private final Deciding deciding;
    private final Versions versions;

    DemonstrationAmendments(DemonstrationDrafts drafts, Tabling tabling, Deciding deciding, Versions versions) {
        this.drafts = drafts;
        this.tabling = tabling;
        this.deciding = deciding;
        this.versions = versions;
    }

    /** What an observer proposes is tabled when a member takes it up, and in the member's name. */
    void load(String text, JsonNode said, Timeline timeline) {
        var takenUp = said.get("taken_up_by");
        var proposer = drafts.delegate((takenUp == null ? said.get("proposer") : takenUp).asString());
        timeline.at(moment(takenUp == null ? said.get("submitted_at") : said.get("taken_up_at")), () -> {
            var number = tabling.table(drafts.find(text), proposed(text, said), proposer);
            for (var supporter : said.get("supporters")) support(text, number, supporter.asString(), proposer);
        });
        var friendly = said.get("accepted_as_friendly_at");
        if (friendly != null) timeline.at(moment(friendly), () -> accept(text, said));
    }

    private void support(String text, int number, String supporter, Delegate proposer) {
        var by = drafts.delegate(supporter);
        if (!by.organisation().equals(proposer.organisation())) tabling.support(drafts.find(text), number, by);
    }

    private void accept(String text, JsonNode said) {
        deciding.accept(
                drafts.find(text),
                said.get("number").intValue(),
                new Deciding.Decision(
                        drafts.editor(text).person(), Basis.office("editor"), "It says more exactly what was meant."));
    }

    private static Instant moment(JsonNode at) {
        return OffsetDateTime.parse(at.asString()).toInstant();
    }

    private Tabling.Proposed proposed(String text, JsonNode said) {
        var found = drafts.find(text);
        var base = versions.current(found);
        var language = said.get("language").asString().equals("zh") ? Language.CHINESE : Language.ENGLISH;
        var changes = new ArrayList<Change>(List.of(change(base, said)));
        var consequences = said.get("consequential");
        if (consequences != null) consequences.forEach(each -> changes.add(reworded(base, each)));
        return new Tabling.Proposed(
                found.current(),
                language,
                language.equals(Language.CHINESE),
                multilingual(said.get("title")),
                multilingual(said.get("reason")),
                changes);
    }

    private static Change change(Provisions base, JsonNode said) {
        if (!said.get("operation").asString().equals("insert")) return reworded(base, said);
        var article = article(base, said);
        var words = Words.NONE;
        for (var version : texts(said.get("new")).entrySet())
            words = words.put(version.getKey(), version.getValue(), Language.ENGLISH);
        var id = UUID.nameUUIDFromBytes(("paragraph:amendment-" + said.get("number")).getBytes(UTF_8));
        return new Change.Inserted(
                article.id(),
                paragraph(article, said.get("after_paragraph").intValue()),
                new Paragraph(id, Paragraph.Form.NUMBERED, words));
    }

    private static Change reworded(Provisions base, JsonNode said) {
        var place = paragraph(article(base, said), said.get("paragraph").intValue());
        return new Change.Reworded(place, texts(said.get("new")));
    }

    private static Article article(Provisions base, JsonNode said) {
        return Numbering.article(base, said.get("article").intValue()).orElseThrow();
    }

    private static UUID paragraph(Article article, int number) {
        return article.paragraphs().stream()
                .filter(each -> each.form() == Paragraph.Form.NUMBERED)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static TreeMap<Language, String> texts(@Nullable JsonNode said) {
        var texts = new TreeMap<Language, String>();
        if (said != null)
            said.properties()
                    .forEach(each -> texts.put(
                            Language.of(each.getKey()), each.getValue().asString()));
        return texts;
    }

    private static Multilingual multilingual(JsonNode said) {
        return new Multilingual(texts(said));
    }
}
