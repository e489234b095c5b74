package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real texts, beside the checkout: the Universal Declaration of Human Rights in six languages, the demonstration's two. */
class KnownTextsTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path DECLARATION = SHARED.resolve("data/text/udhr");
    private static final Path AKOMA = SHARED.resolve("data/projects/akoma-ntoso");
    private static final List<String> SIX = List.of("ar", "en", "es", "fr", "ru", "zh");

    @BeforeAll
    static void isThere() {
        if (!Files.exists(DECLARATION)) System.err.println("SKIPPED: " + SHARED.toAbsolutePath() + " is not there");
        assumeTrue(Files.exists(DECLARATION), "real texts are not there");
    }

    private static final Map<String, String> PREAMBLES = Map.of(
            "ar", "الديباجة", "en", "Preamble", "es", "Preámbulo", "fr", "Préambule", "ru", "Преамбула", "zh", "序言");

    private static String markdown(JsonNode text, boolean wholePreamble) {
        var preamble = text.get("preamble")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(wholePreamble ? "\n" : "\n\n"));
        var lines = new StringBuilder("# " + text.get("title").asString() + "\n\n## "
                + PREAMBLES.get(text.get("lang").asString()) + "\n\n" + preamble + "\n");
        for (var article : text.get("articles")) {
            lines.append("\n## ").append(article.get("title").asString()).append('\n');
            var several = article.get("paragraphs").size() > 1;
            var number = 1;
            for (var paragraph : article.get("paragraphs"))
                lines.append('\n')
                        .append(several ? number++ + ". " : "")
                        .append(paragraph.asString())
                        .append('\n');
        }
        return lines.toString();
    }

    /** @param whole each preamble as one paragraph: its clauses are counted differently in each language */
    private static Map<Language, TextDocument> declaration(boolean whole) throws Exception {
        var documents = new TreeMap<Language, TextDocument>();
        for (var tag : SIX) {
            var json = JsonMapper.shared().readTree(Files.readString(DECLARATION.resolve("udhr_" + tag + ".json")));
            var read = FormatFixtures.read(markdown(json, whole), Language.of(tag));
            assertThat(read.warnings()).isEmpty();
            documents.put(Language.of(tag), read.document());
        }
        return documents;
    }

    private static Provisions aligned(Map<Language, TextDocument> documents) {
        var alignment = Alignment.of(documents, FormatFixtures.EN);
        assertThat(alignment).isInstanceOf(Alignment.Aligned.class);
        return ((Alignment.Aligned) alignment).provisions();
    }

    private static Map<Language, TextDocument> demonstration(String name) throws Exception {
        var documents = new LinkedHashMap<Language, TextDocument>();
        for (var language : Language.OF_PAGES) {
            var file = Files.readAllBytes(SHARED.resolve("demo/" + name + "." + language + ".md"));
            var read = Reading.of(file, language);
            assertThat(read.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.NOTE);
            documents.put(language, read.document());
        }
        return documents;
    }

    private static void goesThrough(Format format, Provisions text) throws Unreadable {
        var again = new TreeMap<Language, TextDocument>();
        for (var language : text.languages()) {
            var read = Reading.of(Writing.of(format, text, language, FormatFixtures.META), language);
            assertThat(read.format()).isEqualTo(format);
            assertThat(read.warnings()).isEmpty();
            assertThat(Alignment.into(text, language, read.document(), FormatFixtures.EN))
                    .isEqualTo(new Alignment.Aligned(text));
            again.put(language, read.document());
        }
        assertThat(withoutIds(aligned(again))).isEqualTo(withoutIds(text));
    }

    private static String withoutIds(Provisions text) {
        return text.toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDeclarationGoesThroughEveryFormat(Format format) throws Exception {
        var text = aligned(declaration(true));
        assertThat(text.articles().stream().filter(Article::numbered)).hasSize(30);
        assertThat(text.languages()).hasSize(6);
        for (var language : text.languages())
            assertThat(text.behind(language, FormatFixtures.EN)).isZero();
        goesThrough(format, text);
    }

    @Test
    void clausesOfThePreambleAreNotTheSameInAllLanguages() throws Exception {
        var alignment = Alignment.of(declaration(false), FormatFixtures.EN);
        assertThat(alignment)
                .isInstanceOfSatisfying(
                        Alignment.Disagreeing.class,
                        it -> assertThat(it.disagreements())
                                .contains(new Disagreement.Paragraphs(
                                        new Disagreement.Where(1, 0), FormatFixtures.EN, 10, FormatFixtures.ZH, 8))
                                .hasSize(4));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDemonstrationGoesThroughEveryFormat(Format format) throws Exception {
        var constitution = aligned(demonstration("constitution"));
        assertThat(constitution.articles().stream().filter(Article::numbered)).hasSize(18);
        assertThat(constitution.articles().getFirst().heading().in(FormatFixtures.ZH))
                .isEqualTo("序言");
        goesThrough(format, constitution);
        var consensus = aligned(demonstration("consensus"));
        assertThat(consensus.articles()).singleElement().satisfies(part -> {
            assertThat(part.numbered()).isFalse();
            assertThat(part.paragraphs()).hasSize(8);
        });
        goesThrough(format, consensus);
    }

    @Test
    void markdownIsWrittenAsItWasRead() throws Exception {
        var text = aligned(demonstration("constitution"));
        for (var language : Language.OF_PAGES)
            assertThat(lines(Writing.markdown(text, language)))
                    .isEqualTo(lines(Files.readString(SHARED.resolve("demo/constitution." + language + ".md"))));
    }

    private static String lines(String markdown) {
        return markdown.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(">"))
                .collect(Collectors.joining("\n"));
    }

    private static Schema schema() throws Exception {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        var draft = Files.readString(AKOMA.resolve("akomantoso30.xsd"));
        var source = new StreamSource(new StringReader(draft.replace("akn/3.0/WD17", "akn/3.0")));
        source.setSystemId(AKOMA.resolve("akomantoso30.xsd").toUri().toString());
        return factory.newSchema(source);
    }

    @Test
    void akomaNtosoIsValid() throws Exception {
        var schema = schema();
        var points = new TextDocument("", List.of(new TextDocument.Part(true, "", List.of())));
        for (var text : List.of(
                aligned(declaration(true)),
                aligned(demonstration("constitution")),
                aligned(demonstration("consensus")),
                FormatFixtures.alone(points, FormatFixtures.EN),
                FormatFixtures.alone(new TextDocument("Nothing", List.of()), FormatFixtures.EN),
                FormatFixtures.alone(FormatReadingTest.everything(), FormatFixtures.EN)))
            for (var language : text.languages().isEmpty() ? List.of(FormatFixtures.EN) : text.languages())
                schema.newValidator()
                        .validate(new StreamSource(
                                new ByteArrayInputStream(Writing.akomaNtoso(text, language, FormatFixtures.META))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uk_pga-2014-27-enacted-data.xml:8", "us_Act_2011-11-29.xml:7", "us_Title9-Chap3-eng.xml:7"})
    void lawsOfOthersAreRead(String file) throws Exception {
        var name = file.replaceAll(":.*", "");
        var document = Reading.of(Files.readAllBytes(AKOMA.resolve(name)), FormatFixtures.EN)
                .document();
        assertThat(document.parts().stream().filter(TextDocument.Part::numbered))
                .hasSize(Integer.parseInt(file.replaceAll(".*:", "")));
        assertThat(FormatFixtures.through(Format.MARKDOWN, document, FormatFixtures.EN))
                .isEqualTo(document);
    }

    @Test
    void aDebateIsNotAText() throws IOException {
        var debate = Files.readAllBytes(AKOMA.resolve("ke_Debate_Bungeni_2011-06-10.xml"));
        assertThat(FormatReadingTest.refusal(debate)).isEqualTo(Unreadable.Reason.OTHER_FORMAT);
    }
}
