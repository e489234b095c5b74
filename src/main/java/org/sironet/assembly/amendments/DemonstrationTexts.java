package org.sironet.assembly.amendments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.rules.Settings;
import org.sironet.shell.DemonstrationPart;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented Constitution and Consensus, with comments and amendments, as they stand three weeks before the forum. */
@Component
@Order(100)
class DemonstrationTexts implements DemonstrationPart {

    private static final Instant BEGUN = Instant.parse("2017-09-04T02:00:00Z");

    private final DemonstrationDrafts drafts;
    private final DemonstrationAmendments amendments;
    private final Versions versions;
    private final TextRules ties;
    private final Settings settings;
    private final JsonMapper json;

    DemonstrationTexts(
            DemonstrationDrafts drafts,
            DemonstrationAmendments amendments,
            Versions versions,
            TextRules ties,
            Settings settings,
            JsonMapper json) {
        this.drafts = drafts;
        this.amendments = amendments;
        this.versions = versions;
        this.ties = ties;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void load(Timeline timeline) {
        var said = read("amendments.json");
        var constitution = constitution(timeline, said);
        consensus(timeline);
        read("text-comments.json").forEach(comment -> drafts.comment(comment, timeline));
        said.get("amendments").forEach(each -> amendments.load(constitution.name(), each, timeline));
    }

    /** English first, then Chinese, then Arabic: three versions. */
    private Text constitution(Timeline timeline, JsonNode said) {
        timeline.at(BEGUN, () -> {
            drafts.begin("constitution", Text.Kind.CONSTITUTION, Language.ENGLISH, file("constitution", "en"));
            said.get("phases")
                    .forEach(each -> drafts.phase(
                            "constitution",
                            each.get("phase").asString(),
                            LocalDate.parse(each.get("from").asString()),
                            LocalDate.parse(each.get("until").asString())));
        });
        timeline.at(
                Instant.parse("2017-09-24T07:00:00Z"),
                () -> drafts.bringIn("constitution", Language.CHINESE, file("constitution", "zh")));
        timeline.at(
                Instant.parse("2017-10-15T06:00:00Z"),
                () -> drafts.bringIn("constitution", Language.ARABIC, file("constitution", "ar")));
        var text = drafts.find("constitution");
        tie(text);
        return text;
    }

    private void consensus(Timeline timeline) {
        timeline.at(Instant.parse("2017-10-09T02:00:00Z"), () -> {
            drafts.begin("beijing-consensus", Text.Kind.CONSENSUS, Language.ENGLISH, file("consensus", "en"));
            drafts.phase("beijing-consensus", "drafting", LocalDate.of(2017, 10, 9), LocalDate.of(2017, 10, 24));
            drafts.phase("beijing-consensus", "comments", LocalDate.of(2017, 10, 25), LocalDate.of(2017, 11, 10));
            drafts.phase(
                    "beijing-consensus", "before the assembly", LocalDate.of(2017, 11, 11), LocalDate.of(2017, 11, 22));
        });
        timeline.at(Instant.parse("2017-10-24T03:00:00Z"), () -> {
            drafts.bringIn("beijing-consensus", Language.CHINESE, file("consensus", "zh"));
            drafts.bringIn("beijing-consensus", Language.ARABIC, file("consensus", "ar"));
        });
    }

    /** Each rule of the network names the article that is to set it. */
    private void tie(Text text) {
        var provisions = versions.current(text);
        var numbering = Numbering.of(provisions);
        for (var setting : settings.all())
            provisions.articles().stream()
                    .flatMap(article -> article.paragraphs().stream())
                    .filter(paragraph -> numbering
                            .place(paragraph.id())
                            .filter(place -> place.written().equals(setting.article()))
                            .isPresent())
                    .findFirst()
                    .ifPresent(paragraph -> ties.tie(
                            text.id(),
                            new TextRules.Tie(
                                    setting.key(),
                                    paragraph.id(),
                                    Words.fingerprint(paragraph.words().in(text.authoritative())))));
    }

    private byte[] file(String name, String language) {
        try (var file = resource(name + "." + language + ".md")) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private JsonNode read(String name) {
        try (var file = resource(name)) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static java.io.InputStream resource(String name) throws IOException {
        return new ClassPathResource("demonstration/" + name).getInputStream();
    }
}
