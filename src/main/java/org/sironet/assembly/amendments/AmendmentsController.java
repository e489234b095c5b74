package org.sironet.assembly.amendments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.amendments.page.AmendmentsPage;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Reader;
import org.sironet.assembly.texts.TextViews;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The amendments to a text in the order of voting, and the form in which a member writes one. */
@Controller
class AmendmentsController {

    private static final List<String> LISTS = List.of("order", "unsupported", "decided");

    private final Amendments amendments;
    private final AmendmentViews lines;
    private final Balloting balloting;
    private final Orders orders;
    private final Leftovers leftovers;
    private final CarryingOver carrying;
    private final Tabling tabling;
    private final Proposals proposals;
    private final ProposalPages pages;
    private final Versions versions;
    private final Phases phases;
    private final TextViews views;

    AmendmentsController(
            Amendments amendments,
            AmendmentViews lines,
            Balloting balloting,
            Orders orders,
            Leftovers leftovers,
            CarryingOver carrying,
            Tabling tabling,
            Proposals proposals,
            ProposalPages pages,
            Versions versions,
            Phases phases,
            TextViews views) {
        this.amendments = amendments;
        this.lines = lines;
        this.balloting = balloting;
        this.orders = orders;
        this.leftovers = leftovers;
        this.carrying = carrying;
        this.tabling = tabling;
        this.proposals = proposals;
        this.pages = pages;
        this.versions = versions;
        this.phases = phases;
        this.views = views;
    }

    @GetMapping("/texts/{text}/amendments")
    ModelAndView index(Reader reader, Form form, Frame frame) {
        var text = reader.text();
        var ballot = balloting.of(text);
        var base = balloting.base(text);
        var needed = balloting.supportersNeeded();
        var now = phases.now(text);
        var open = leftovers.open(text.id()).size();
        var show = LISTS.contains(form.typed("show")) ? form.typed("show") : "";
        var from = show.isEmpty() ? 0 : form.whole("from", 0, 1_000_000).orElse(0);
        var unsupported = amendments.unsupported(text.id(), needed, from, AmendmentsPage.PART);
        var decided = amendments.decided(text.id(), from, AmendmentsPage.PART);
        var page = new AmendmentsPage(
                views.head(reader, versions.current(text), frame),
                order(text, ballot, part(ballot.order(), from), base, frame),
                lines.lines(text, unsupported, frame),
                lines.lines(text, decided, frame),
                needed,
                orders.latest(text.id()).map(Orders.Order::reason).orElse(""),
                open,
                reader.presides() && now == Phase.BEFORE_ASSEMBLY,
                reader.presides()
                        && now == Phase.BEFORE_ASSEMBLY
                        && ballot.order().isEmpty()
                        && open == 0,
                frame.viewer().actingFor() != null && now == Phase.AMENDMENTS,
                ballot.order().size(),
                amendments.unsupported(text.id(), needed),
                amendments.decided(text.id()),
                show,
                from,
                binding(text));
        var view = new ModelAndView("assembly/amendments/index", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** As it was entered, while that day is ahead. */
    private String binding(Text text) {
        var day = text.bindsFrom();
        return day == null || day.isBefore(phases.today()) ? "" : day.toString();
    }

    private static List<Amendment> part(List<Amendment> all, int from) {
        return all.stream().skip(from).limit(AmendmentsPage.PART).toList();
    }

    private List<AmendmentsPage.OrderLine> order(
            Text text, Ballot ballot, List<Amendment> shown, int base, Frame frame) {
        var called = lines.called(shown);
        return shown.stream()
                .map(each -> new AmendmentsPage.OrderLine(
                        lines.line(text, each, called, frame),
                        ballot.fallingWith(each.number()),
                        ballot.distance(each.number()),
                        !carrying.fits(each, text.id(), base)))
                .toList();
    }

    @GetMapping("/texts/{text}/amendments/new")
    ModelAndView write(Delegate delegate, Reader reader, Form form, Frame frame) {
        var text = reader.text();
        phases.require(text, Phase.AMENDMENTS);
        var provisions = versions.current(text);
        var article = TextViews.article(provisions, form.typed("article")).orElseThrow(Refusal::notFound);
        var language = language(form, text, provisions, frame);
        var written = AmendmentForm.of(article, language);
        return pages.page(text, text.current(), language, written, Form.filled(written.values()), frame);
    }

    private static Language language(Form form, Text text, Provisions provisions, Frame frame) {
        return TextViews.asked(form.typed("language"), provisions)
                .orElseGet(() -> TextViews.reading(provisions, text, frame));
    }

    @PostMapping("/texts/{text}/amendments")
    Object create(Delegate delegate, Reader reader, Form form, Frame frame, HttpServletResponse response) {
        var text = reader.text();
        var seen = form.whole("seen", 1, text.current()).orElseThrow(Refusal::notFound);
        var base = versions.get(text.id(), seen);
        var language = language(form, text, base, frame);
        var written = AmendmentForm.read(form, base);
        if (written.blocks().isEmpty()) throw Refusal.notFound();
        var asked = form.typed("do");
        if (!asked.isEmpty() && !asked.equals("table"))
            return again(text, seen, language, written.after(asked, form.typed("also"), base, language), form, frame);
        var proposed = proposals.read(text, seen, language, written, form);
        if (proposed.isEmpty()) return pages.page(text, seen, language, written, form, frame);
        var number = tabling.table(text, proposed.get(), delegate);
        return Confirmations.redirect(frame, response, text.path() + "/amendments/" + number, "done.amendment-tabled");
    }

    /** What was typed beside the articles stays. */
    private ModelAndView again(Text text, int seen, Language language, AmendmentForm written, Form typed, Frame frame) {
        var values = new java.util.LinkedHashMap<>(written.values());
        for (var field : List.of("title", "reason", "corrects")) values.put(field, typed.all(field));
        return pages.page(text, seen, language, written, Form.filled(values), frame);
    }
}
