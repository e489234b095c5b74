package org.sironet.assembly.wording;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sironet.kernel.Language;

/** What must hold for any texts in any script. */
class WordingPropertiesTest {

    private static final Language EN = Language.ENGLISH;

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(
                "member",
                "members",
                "vote",
                "the",
                "The",
                "two",
                "three",
                ",",
                ".",
                " ",
                "  ",
                "章程",
                "成员",
                "两名",
                "，",
                "。",
                "المادة",
                "عضو",
                "и",
                "организация",
                "é",
                "e\u0301",
                "\ud83c\udf0d",
                "4(2)",
                "-",
                "\u00a0",
                "第四条",
                "शब्द",
                "ภาษา");
        return words.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Property(tries = 2_000)
    void differencesGiveBothTexts(@ForAll("texts") String old, @ForAll("texts") String changed) {
        var pieces = Differences.between(old, changed);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Differences.Kind.INSERTED)
                        .map(Differences.Piece::text)
                        .collect(joining()))
                .isEqualTo(old);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Differences.Kind.DELETED)
                        .map(Differences.Piece::text)
                        .collect(joining()))
                .isEqualTo(changed);
    }

    @Property(tries = 1_000)
    void mergingTakesNoOrder(@ForAll("texts") String base, @ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(Merging.merge(base, List.of(one, other))).isEqualTo(Merging.merge(base, List.of(other, one)));
        assertThat(Merging.merge(base, List.of(one))).contains(one);
        assertThat(Merging.merge(base, List.of(one, base))).contains(one);
        assertThat(Merging.merge(base, List.of(one, one))).contains(one);
    }

    @Provide
    Arbitrary<Provisions> provisions() {
        var paragraph = Combinators.combine(texts(), Arbitraries.of(Paragraph.Form.values()))
                .as((text, form) -> new Paragraph(UUID.randomUUID(), form, Words.of(EN, "w " + text)));
        var article = Combinators.combine(texts(), paragraph.list().ofMaxSize(4))
                .as((heading, paragraphs) -> new Article(UUID.randomUUID(), true, Words.of(EN, heading), paragraphs));
        return article.list().ofMinSize(1).ofMaxSize(4).map(list -> new Provisions(Words.of(EN, "T"), list));
    }

    /** Does a few things to a text, as somebody who edits it would. */
    private static Provisions edited(Provisions base, long seed) {
        var random = new Random(seed);
        var articles = new ArrayList<>(base.articles());
        for (var step = 0; step < 3; step++) edit(articles, random);
        return base.with(articles);
    }

    private static void edit(List<Article> articles, Random random) {
        if (articles.isEmpty()) return;
        var at = random.nextInt(articles.size());
        var article = articles.get(at);
        var paragraphs = new ArrayList<>(article.paragraphs());
        switch (random.nextInt(6)) {
            case 0 ->
                paragraphs.add(
                        random.nextInt(paragraphs.size() + 1),
                        new Paragraph(
                                new UUID(random.nextLong(), 1),
                                Paragraph.Form.NUMBERED,
                                Words.of(EN, "new " + random.nextInt())));
            case 1 -> {
                if (!paragraphs.isEmpty()) paragraphs.remove(random.nextInt(paragraphs.size()));
            }
            case 2, 3 -> {
                if (paragraphs.isEmpty()) return;
                var which = random.nextInt(paragraphs.size());
                var was = paragraphs.get(which);
                paragraphs.set(
                        which, was.with(was.words().put(EN, was.words().in(EN) + " and " + random.nextInt(9), EN)));
            }
            case 4 -> Collections.shuffle(paragraphs, random);
            default -> {
                articles.add(random.nextInt(articles.size()), articles.remove(at));
                return;
            }
        }
        articles.set(at, article.with(paragraphs));
    }

    @Property(tries = 1_000)
    void changesGiveTheOtherVersion(@ForAll("provisions") Provisions base, @ForAll long seed) {
        var changed = edited(base, seed);
        var proposal = new Proposal(0, false, Changes.between(base, changed));
        assertThat(Amending.applied(base, proposal, EN)).isEqualTo(changed);
    }

    @Property(tries = 1_000)
    void mergingInAnyPermittedOrderGivesTheSameText(
            @ForAll("provisions") Provisions base, @ForAll long first, @ForAll long second, @ForAll long third) {
        var proposals = new ArrayList<Proposal>();
        for (var seed : List.of(first, second, third)) {
            var number = proposals.size() + 1;
            proposals.add(new Proposal(number, false, Changes.between(base, edited(base, seed))));
        }
        var conflicts = new Conflicts(base);
        for (var one : proposals)
            for (var other : proposals)
                if (one != other && conflicts.between(one, other).isPresent()) return;
        var expected = Amending.together(base, proposals, EN);
        assertThat(expected.unmerged()).isEmpty();
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            var made = new ArrayList<Proposal>();
            var present = base;
            for (var at : order) {
                var outcome = Amending.next(base, made, present, proposals.get(at), EN);
                assertThat(outcome.unmerged()).isEmpty();
                present = outcome.provisions();
                made.add(proposals.get(at));
            }
            assertThat(present).isEqualTo(expected.provisions());
        }
    }

    @Property(tries = 500)
    void aProposalIsCarriedOverOrStandsAsItWas(
            @ForAll("provisions") Provisions base, @ForAll long mine, @ForAll long theirs) {
        var proposal = new Proposal(1, false, Changes.between(base, edited(base, mine)));
        var present = edited(base, theirs);
        Amending.rebased(base, present, proposal, EN)
                .ifPresent(carried -> assertThat(
                                Amending.together(present, List.of(carried), EN).unmerged())
                        .isEmpty());
    }

    @Property(tries = 200)
    void theOrderOfVotingHoldsEachAmendmentOnce(@ForAll("provisions") Provisions base, @ForAll long seed) {
        var proposals = new ArrayList<Proposal>();
        for (var number = 1; number <= 6; number++)
            proposals.add(new Proposal(number, false, Changes.between(base, edited(base, seed + number))));
        var order = new VotingOrder(base, EN).of(proposals);
        assertThat(order.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(proposals);
        for (var group : order)
            assertThat(group.stream().map(new VotingOrder(base, EN)::distance).toList())
                    .isSortedAccordingTo(Collections.reverseOrder());
    }
}
