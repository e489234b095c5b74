package org.sironet.assembly.amendments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.assembly.texts.ArticleAddition;
import org.sironet.assembly.texts.CommentViews;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.page.AmendmentLine;
import org.sironet.assembly.texts.page.ArticlePage;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Makes amendments into lines of pages, and shows them on the page of each article. */
@Component
class AmendmentViews implements ArticleAddition {

    private final Amendments amendments;
    private final Versions versions;
    private final TextRules ties;
    private final CommentViews names;

    AmendmentViews(Amendments amendments, Balloting balloting, Versions versions, TextRules ties, CommentViews names) {
        this.amendments = amendments;
        this.versions = versions;
        this.ties = ties;
        this.names = names;
    }

    @Override
    public List<AmendmentLine> amendments(Text text, Article article, Frame frame) {
        var found = amendments.touching(text.id(), List.of(article.id()));
        return lines(text, found, frame);
    }

    @Override
    public List<ArticlePage.RuleLine> rules(Text text, Provisions provisions, Article article) {
        var numbering = Numbering.of(provisions);
        var places = article.paragraphs().stream().map(Paragraph::id).collect(Collectors.toSet());
        places.add(article.id());
        return ties.of(text.id()).stream()
                .filter(tie -> places.contains(tie.place()))
                .map(tie -> new ArticlePage.RuleLine(
                        tie.rule(),
                        numbering
                                .place(tie.place())
                                .map(Numbering.Place::written)
                                .orElse("")))
                .toList();
    }

    List<AmendmentLine> lines(Text text, Collection<Amendment> found, Frame frame) {
        var called = called(found);
        return found.stream().map(each -> line(text, each, called, frame)).toList();
    }

    Map<OrganisationId, Multilingual> called(Collection<Amendment> found) {
        var ids = found.stream().map(Amendment::organisation).collect(Collectors.toSet());
        found.forEach(each -> ids.addAll(each.supporters()));
        return names.called(ids);
    }

    AmendmentLine line(Text text, Amendment amendment, Map<OrganisationId, Multilingual> called, Frame frame) {
        var title = frame.best(amendment.title());
        return new AmendmentLine(
                amendment.number(),
                title.text(),
                title.language().tag(),
                title.language().direction(),
                name(amendment.organisation(), called, frame),
                amendment.state().word(),
                tone(amendment.state()),
                places(text, amendment),
                amendment.supporters().size());
    }

    static String name(OrganisationId id, Map<OrganisationId, Multilingual> called, Frame frame) {
        return frame.best(called.getOrDefault(id, Multilingual.EMPTY)).text();
    }

    private static String tone(Amendment.State state) {
        return switch (state) {
            case TABLED -> "busy";
            case ACCEPTED, ADOPTED -> "good";
            case REJECTED, FALLEN, WITHDRAWN -> "bad";
            case SPLIT, COMBINED -> "quiet";
        };
    }

    /** 4(2), 5(1). */
    String places(Text text, Amendment amendment) {
        var base = versions.get(text.id(), amendment.base());
        var numbering = versions.numbering(text.id(), amendment.base());
        return amendment.changes().stream()
                .map(change -> place(change, numbering, base))
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where a change is made, as it is numbered in the version that it changes. */
    static String place(Change change, Numbering numbering, Provisions base) {
        UUID at =
                switch (change) {
                    case Change.Inserted it -> it.after() == null ? it.article() : it.after();
                    case Change.ArticleInserted it -> it.after() == null ? it.at() : it.after();
                    default -> change.at();
                };
        return numbering.place(at).map(Numbering.Place::written).orElse("");
    }
}
