package org.sironet.assembly.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.assembly.formats.FormatFixtures.AR;
import static org.sironet.assembly.formats.FormatFixtures.EN;
import static org.sironet.assembly.formats.FormatFixtures.ZH;
import static org.sironet.assembly.formats.FormatFixtures.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;

/** Files in several languages become one text, and come back into it. */
class AlignmentTest {

    private static final String ENGLISH = """
            # Constitution

            ## Article 1. Name

            1. The network is called SIRONET.
            2. It is a free union of organisations.

            ## Article 2. Members

            1. An organisation that shares the purpose may become a member.
            2. A member has one vote in the assembly.
            3. The Secretariat keeps the list of members.
            """;

    private static final String CHINESE = """
            # 章程

            ## 第一条　名称

            1. 本网络简称SIRONET。
            2. 本网络是各组织的自愿联合。

            ## 第二条　成员

            1. 赞同宗旨的组织可成为成员。
            2. 成员在大会有一票。
            3. 秘书处保存成员名册。
            """;

    private static TextDocument document(String text, Language language) throws Unreadable {
        return read(text, language).document();
    }

    private static Provisions text() throws Unreadable {
        return provisions(Alignment.of(Map.of(EN, document(ENGLISH, EN), ZH, document(CHINESE, ZH)), EN));
    }

    private static Provisions provisions(Alignment alignment) {
        assertThat(alignment).isInstanceOf(Alignment.Aligned.class);
        return ((Alignment.Aligned) alignment).provisions();
    }

    private static Provisions into(Provisions text, Language language, String file) throws Unreadable {
        return provisions(Alignment.into(text, language, document(file, language), EN));
    }

    private static List<Paragraph> paragraphs(Provisions text, int article) {
        return text.articles().get(article - 1).paragraphs();
    }

    @Test
    void versionsStandSideBySide() throws Unreadable {
        var text = text();
        assertThat(text.articles()).extracting(Article::numbered).containsExactly(true, true);
        assertThat(paragraphs(text, 2).get(1).words().in(ZH)).isEqualTo("成员在大会有一票。");
        assertThat(text.behind(ZH, EN)).isZero();
        assertThat(text.behind(AR, EN)).isEqualTo(8);
    }

    @Test
    void whatDoesNotAgreeIsNamed() throws Unreadable {
        var shorter = document(CHINESE.replace("3. 秘书处保存成员名册。\n", ""), ZH);
        assertThat(Alignment.of(Map.of(EN, document(ENGLISH, EN), ZH, shorter), EN))
                .isEqualTo(new Alignment.Disagreeing(
                        List.of(new Disagreement.Paragraphs(new Disagreement.Where(2, 2), EN, 3, ZH, 2))));
        var fewer = document(CHINESE.substring(0, CHINESE.indexOf("## 第二条")) + "## 结语\n", ZH);
        assertThat(Alignment.into(text(), ZH, fewer, EN))
                .isEqualTo(new Alignment.Disagreeing(List.of(
                        new Disagreement.Articles(EN, 2, 0, ZH, 1, 1),
                        new Disagreement.Numbered(new Disagreement.Where(2, 2), EN, ZH, true))));
        var points = document(CHINESE.replace("2. 成员在大会", "- 成员在大会"), ZH);
        assertThat(Alignment.into(text(), ZH, points, EN)).isInstanceOf(Alignment.Disagreeing.class);
    }

    @Test
    void aRewordedParagraphKeepsItsIdAndItsTranslationIsBehind() throws Unreadable {
        var text = text();
        var changed = into(text, EN, ENGLISH.replace("one vote", "one equal vote"));
        assertThat(paragraphs(changed, 2)).extracting(Paragraph::id).isEqualTo(ids(paragraphs(text, 2)));
        assertThat(paragraphs(changed, 2).get(1).words().state(ZH, EN)).isEqualTo(Words.State.BEHIND);
        assertThat(changed.behind(ZH, EN)).isEqualTo(1);
        var followed = into(changed, ZH, CHINESE.replace("有一票", "有平等的一票"));
        assertThat(followed.behind(ZH, EN)).isZero();
    }

    private static List<java.util.UUID> ids(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::id).toList();
    }

    @Test
    void whatIsInsertedIsNewAndTheRestStays() throws Unreadable {
        var text = text();
        var changed = into(
                text,
                EN,
                ENGLISH.replace("2. A member", "2. Nobody pays.\n3. A member")
                        .replace("## Article 2", "## Article 2. Purpose\n\nPeace.\n\n## Article 3"));
        assertThat(changed.articles()).hasSize(3);
        assertThat(changed.articles().getLast().id())
                .isEqualTo(text.articles().getLast().id());
        assertThat(ids(paragraphs(changed, 3)))
                .containsAll(ids(paragraphs(text, 2)))
                .hasSize(4);
        assertThat(paragraphs(changed, 3).get(1).words().in(EN)).isEqualTo("Nobody pays.");
        assertThat(paragraphs(changed, 3).get(1).words().in(ZH)).isEmpty();
    }

    @Test
    void aParagraphThatMovedKeepsItsTranslation() throws Unreadable {
        var text = text();
        var moved = ENGLISH.replace("2. A member has one vote in the assembly.\n", "")
                .replace("organisations.\n", "organisations.\n3. A member has one vote in the assembly.\n");
        var changed = into(text, EN, moved);
        assertThat(paragraphs(changed, 1).getLast())
                .isEqualTo(paragraphs(text, 2).get(1));
        assertThat(paragraphs(changed, 2)).hasSize(2);
    }

    @Test
    void articlesThatChangedPlacesKeepTheirIds() throws Unreadable {
        var text = text();
        var two = ENGLISH.indexOf("## Article 2");
        var one = ENGLISH.indexOf("## Article 1");
        var changed = into(
                text,
                EN,
                "# Constitution\n\n" + ENGLISH.substring(two).replace("Article 2", "Article 1") + "\n"
                        + ENGLISH.substring(one, two).replace("Article 1", "Article 2"));
        assertThat(changed.articles()).isEqualTo(text.articles().reversed());
    }

    @Test
    void aWhollyNewWordingInTheSamePlaceIsARewording() throws Unreadable {
        var text = text();
        var changed = into(
                text,
                EN,
                ENGLISH.replace("A member has one vote in the assembly.", "Voting happens by show of hands."));
        assertThat(ids(paragraphs(changed, 2))).isEqualTo(ids(paragraphs(text, 2)));
    }

    @Test
    void aLanguageMayComeLater() throws Unreadable {
        var text = provisions(Alignment.of(Map.of(EN, document(ENGLISH, EN)), EN));
        var both = into(text, ZH, CHINESE);
        assertThat(both.behind(ZH, EN)).isZero();
        assertThat(into(both, EN, ENGLISH)).isEqualTo(both);
    }
}
