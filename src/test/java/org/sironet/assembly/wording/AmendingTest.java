package org.sironet.assembly.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.kernel.Language;

/** Amendments to one small article in two languages. */
class AmendingTest {

    private static final Language EN = Language.ENGLISH;
    private static final Language ZH = Language.CHINESE;
    private static final UUID ARTICLE = new UUID(1, 0);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    private static final Provisions BASE = new Provisions(
            Words.of(EN, "Constitution"),
            List.of(new Article(
                    ARTICLE,
                    true,
                    Words.of(EN, "Members"),
                    List.of(
                            paragraph(FIRST, "Every member has one vote.", "每个成员一票。"),
                            paragraph(
                                    SECOND,
                                    "An applicant is endorsed by two members. The Secretariat decides within two months.",
                                    "申请组织须由两名成员推荐。秘书处应在两个月内作出决定。")))));

    private static Paragraph paragraph(UUID id, String english, String chinese) {
        return new Paragraph(id, Paragraph.Form.NUMBERED, Words.of(EN, english).put(ZH, chinese, EN));
    }

    private static Proposal rewording(int number, UUID at, String english) {
        return new Proposal(number, false, List.of(new Change.Reworded(at, Map.of(EN, english))));
    }

    @Test
    void twoPlacesInOneParagraphMerge() {
        var three = rewording(
                1, SECOND, "An applicant is endorsed by three members. The Secretariat decides within two months.");
        var days = rewording(
                2, SECOND, "An applicant is endorsed by two members. The Secretariat decides within forty days.");
        assertThat(new Conflicts(BASE).between(three, days)).isEmpty();
        var merged = Amending.together(BASE, List.of(days, three), EN);
        assertThat(merged.provisions().words(SECOND).orElseThrow().in(EN))
                .isEqualTo("An applicant is endorsed by three members. The Secretariat decides within forty days.");
        assertThat(merged.unmerged()).isEmpty();
    }

    @Test
    void theSameWordsAreAConflictAndTheFurthestIsPutFirst() {
        var near = rewording(
                1, SECOND, "An applicant is endorsed by two members. The Secretariat decides within forty days.");
        var far = rewording(
                2,
                SECOND,
                "An applicant is endorsed by four members of other regions. The Secretariat decides within one week.");
        assertThat(new Conflicts(BASE).between(near, far)).contains(SECOND);
        assertThat(new VotingOrder(BASE, EN).of(List.of(near, far))).containsExactly(List.of(far, near));
    }

    @Test
    void aTranslationFallsBehindWhenOnlyTheAuthoritativeWordsChange() {
        var changed = Amending.applied(BASE, rewording(1, FIRST, "Every member has two votes."), EN);
        assertThat(changed.words(FIRST).orElseThrow().state(ZH, EN)).isEqualTo(Words.State.BEHIND);
        assertThat(changed.words(SECOND).orElseThrow().state(ZH, EN)).isEqualTo(Words.State.CURRENT);
    }

    @Test
    void aTranslationThatComesWithTheChangeIsCurrent() {
        var both = new TreeMap<>(Map.of(EN, "Every member has two votes.", ZH, "每个成员两票。"));
        var changed = Amending.applied(BASE, new Proposal(1, false, List.of(new Change.Reworded(FIRST, both))), EN);
        assertThat(changed.words(FIRST).orElseThrow().state(ZH, EN)).isEqualTo(Words.State.CURRENT);
    }

    @Test
    void aChangeOfMeaningInATranslationLeavesTheAuthoritativeWordsBehind() {
        var chinese = List.<Change>of(new Change.Reworded(FIRST, Map.of(ZH, "每个成员两票。")));
        var meaning = Amending.applied(BASE, new Proposal(1, false, chinese), EN)
                .words(FIRST)
                .orElseThrow();
        assertThat(meaning.state(EN, EN)).isEqualTo(Words.State.BEHIND);
        var mended = Amending.applied(BASE, new Proposal(1, true, chinese), EN)
                .words(FIRST)
                .orElseThrow();
        assertThat(mended.state(EN, EN)).isEqualTo(Words.State.CURRENT);
        assertThat(mended.state(ZH, EN)).isEqualTo(Words.State.CURRENT);
    }

    @Test
    void deletingWhatAnotherChangesIsAConflict() {
        var deletion = new Proposal(1, false, List.of(new Change.Deleted(FIRST)));
        var change = rewording(2, FIRST, "Every member has two votes.");
        var whole = new Proposal(3, false, List.of(new Change.ArticleDeleted(ARTICLE)));
        assertThat(new Conflicts(BASE).between(deletion, change)).isPresent();
        assertThat(new Conflicts(BASE).between(whole, change)).isPresent();
        assertThat(new Conflicts(BASE).between(deletion, rewording(4, SECOND, "x")))
                .isEmpty();
    }

    @Test
    void whatAnEditorChangedMeanwhileStays() {
        var present = BASE.reworded(SECOND, words -> words.put(ZH, "申请组织须由两名成员推荐。秘书处应于两个月内决定。", EN));
        var outcome = Amending.next(BASE, List.of(), present, rewording(1, FIRST, "Every member has two votes."), EN);
        assertThat(outcome.unmerged()).isEmpty();
        assertThat(outcome.provisions().words(SECOND)).isEqualTo(present.words(SECOND));
        assertThat(outcome.provisions().words(FIRST).orElseThrow().in(EN)).isEqualTo("Every member has two votes.");
    }

    @Test
    void whatCannotBeMergedIsNamedAndNothingIsLost() {
        var present = BASE.reworded(FIRST, words -> words.put(EN, "Every member has three votes.", EN));
        var outcome = Amending.next(BASE, List.of(), present, rewording(1, FIRST, "Every member has two votes."), EN);
        assertThat(outcome.unmerged()).singleElement().satisfies(left -> {
            assertThat(left.present()).isEqualTo("Every member has three votes.");
            assertThat(left.wanted()).isEqualTo("Every member has two votes.");
        });
        assertThat(outcome.provisions().words(FIRST).orElseThrow().in(EN)).isEqualTo("Every member has three votes.");
    }

    @Test
    void numbersFollowFromTheOrder() {
        var inserted = new Paragraph(new UUID(1, 3), Paragraph.Form.NUMBERED, Words.of(EN, "New."));
        var changed = Amending.applied(
                BASE, new Proposal(1, false, List.of(new Change.Inserted(ARTICLE, FIRST, inserted))), EN);
        var numbering = Numbering.of(changed);
        assertThat(numbering.place(inserted.id()).orElseThrow().written()).isEqualTo("1(2)");
        assertThat(numbering.place(SECOND).orElseThrow().written()).isEqualTo("1(3)");
        assertThat(Numbering.letters(28)).isEqualTo("ab");
    }

    @Test
    void chineseIsComparedByItsWords() {
        var pieces = Differences.between("秘书处应在两个月内作出决定。", "秘书处应在四十五日内作出决定。");
        assertThat(pieces.getFirst().text()).startsWith("秘书处");
        assertThat(pieces.getLast().text()).endsWith("作出决定。");
    }
}
