package org.sironet.assembly.amendments;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.assembly.amendments.page.VariantsPage;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Amending;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.VotingOrder;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Variants for the same words, side by side. */
@Controller
class VariantsController {

    private static final int MOST = 5;

    /** An amendment, the text for which it was made, and the text as it would be. */
    private record Variant(Amendment amendment, Provisions base, Provisions after) {

        boolean changes(UUID place, Language language) {
            return !said(base, place, language).equals(said(after, place, language));
        }
    }

    private final Amendments amendments;
    private final AmendmentPages pages;
    private final AmendmentViews lines;
    private final Versions versions;
    private final TextViews views;

    VariantsController(
            Amendments amendments, AmendmentPages pages, AmendmentViews lines, Versions versions, TextViews views) {
        this.amendments = amendments;
        this.pages = pages;
        this.lines = lines;
        this.versions = versions;
        this.views = views;
    }

    @GetMapping("/texts/{text}/amendments/{number}/variants")
    ModelAndView show(@PathVariable int number, Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var amendment = amendments.find(text.id(), number).orElseThrow(Refusal::notFound);
        var base = versions.get(text.id(), amendment.base());
        var all = all(text, amendment, base);
        var variants = all.stream().limit(MOST).map(each -> variant(text, each)).toList();
        var language =
                TextViews.asked(form.typed("language"), base).orElseGet(() -> TextViews.reading(base, text, frame));
        var page = new VariantsPage(
                views.head(reader, base, frame),
                number,
                views.line(text, base, language, frame),
                views.languages(text, base, frame),
                lines.lines(text, variants.stream().map(Variant::amendment).toList(), frame),
                rows(base, variants, language),
                all.stream().skip(MOST).map(Amendment::number).toList());
        return new ModelAndView("assembly/amendments/variants", Map.of("page", page));
    }

    private List<Amendment> all(Text text, Amendment amendment, Provisions base) {
        var voting = new VotingOrder(base, text.authoritative());
        var furthest = Comparator.<Amendment>comparingLong(each -> -voting.distance(each.proposal()))
                .thenComparing(Amendment::number);
        return Stream.concat(
                        Stream.of(amendment),
                        pages.conflicts(text, amendment, base).stream().sorted(furthest))
                .toList();
    }

    private Variant variant(Text text, Amendment amendment) {
        var base = versions.get(text.id(), amendment.base());
        return new Variant(amendment, base, Amending.applied(base, amendment.proposal(), text.authoritative()));
    }

    private static List<VariantsPage.Row> rows(Provisions base, List<Variant> variants, Language language) {
        var numbering = Numbering.of(base);
        return places(base, variants).stream()
                .filter(place -> variants.stream().anyMatch(each -> each.changes(place, language)))
                .map(place -> new VariantsPage.Row(
                        numbering.place(place).map(Numbering.Place::written).orElse(""),
                        said(base, place, language),
                        variants.stream()
                                .map(each -> TextViews.pieces(
                                        said(each.base(), place, language), said(each.after(), place, language)))
                                .toList()))
                .toList();
    }

    /** Where one of them changes something, in the order of the text; what would be new comes last. */
    private static Set<UUID> places(Provisions base, List<Variant> variants) {
        var places = new LinkedHashSet<UUID>();
        base.articles().forEach(article -> places.addAll(places(article)));
        variants.forEach(each -> each.after().articles().forEach(article -> places.addAll(places(article))));
        return places;
    }

    private static List<UUID> places(Article article) {
        return Stream.concat(
                        Stream.of(article.id()), article.paragraphs().stream().map(Paragraph::id))
                .toList();
    }

    private static String said(Provisions provisions, UUID place, Language language) {
        return provisions.words(place).orElse(Words.NONE).in(language);
    }
}
