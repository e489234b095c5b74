package org.sironet.network;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.page.MarkedText;
import org.sironet.network.page.OrganisationPage;
import org.sironet.rules.Rules;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.ProfileSection;
import org.springframework.stereotype.Component;

/** Turns an organisation into its page, as far as the reader may see it. */
@Component
class OrganisationPresentation {

    private final OrganisationSight sight;
    private final OrganisationStandings standings;
    private final OrganisationFacts facts;
    private final OrganisationPeople people;
    private final OrganisationProposals proposals;
    private final Memberships memberships;
    private final DirectoryPresentation directory;
    private final Rules rules;
    private final TemplateEngine templates;
    private final List<ProfileSection> sections;

    OrganisationPresentation(
            OrganisationSight sight,
            OrganisationStandings standings,
            OrganisationFacts facts,
            OrganisationPeople people,
            OrganisationProposals proposals,
            Memberships memberships,
            DirectoryPresentation directory,
            Rules rules,
            TemplateEngine templates,
            List<ProfileSection> sections) {
        this.sight = sight;
        this.standings = standings;
        this.facts = facts;
        this.people = people;
        this.proposals = proposals;
        this.memberships = memberships;
        this.directory = directory;
        this.rules = rules;
        this.templates = templates;
        this.sections = sections;
    }

    /** @param described in which language the description is to be shown, if there is one */
    OrganisationPage page(Organisation organisation, Language described, Frame frame) {
        var id = organisation.id();
        var profile = organisation.profile();
        var seen = sight.of(id, frame.viewer());
        var current = standings.of(List.of(id)).get(id);
        var description = profile.description().best(described);
        var path = "/members/" + id;
        return new OrganisationPage(
                id.toString(),
                plain(frame.best(profile.name())),
                plain(profile.name().others(frame.language())),
                current == null ? OrganisationStandings.none(frame) : current.tag(frame),
                based(profile, current, frame),
                organisation.logo() == null
                        ? null
                        : path + "/logo?v=" + organisation.logo().hex().substring(0, 10),
                paragraphs(description),
                LanguageNames.name(description.language(), frame.language()),
                otherDescriptions(profile, description, path, frame),
                steps(organisation, seen, frame),
                sections(organisation, frame),
                website(profile.website()),
                facts.of(organisation, frame),
                OrganisationFacts.contacts(profile, seen, frame),
                seen.seesPeople(),
                seen.seesPeople() ? people.of(id, frame) : List.of(),
                people.mayEdit(id, frame.viewer()) ? path + "/edit" + (seen.own() ? "?for=" + id : "") : null,
                seen.seesRecord() ? path + "/changes" : null,
                seen.seesRecord() && proposals.open(id).isPresent());
    }

    static MarkedText plain(Multilingual.Version version) {
        return MarkedText.of(version, List.of(new MarkedText.Piece(version.text(), false)));
    }

    private static List<MarkedText> plain(List<Multilingual.Version> versions) {
        return versions.stream().map(OrganisationPresentation::plain).toList();
    }

    private static List<MarkedText> paragraphs(Multilingual.Version description) {
        return Arrays.stream(description.text().split("\\n\\s*\\n?"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> plain(new Multilingual.Version(description.language(), paragraph)))
                .toList();
    }

    private List<String> based(
            OrganisationProfile profile, OrganisationStandings.@Nullable Current current, Frame frame) {
        var where = rules.value(NetworkSettings.HOME).equals(profile.country()) ? "home" : "overseas";
        var member = current != null && current.standing() != Standing.OBSERVER;
        return Stream.of(
                        Stream.of(frame.text("directory.based-" + where)).filter(any -> member),
                        Stream.ofNullable(profile.acronym()),
                        Stream.of(directory.place(profile, frame)))
                .flatMap(each -> each)
                .toList();
    }

    private static List<OrganisationPage.Version> otherDescriptions(
            OrganisationProfile profile, Multilingual.Version shown, String path, Frame frame) {
        return profile.description().others(shown.language()).stream()
                .map(other -> new OrganisationPage.Version(
                        other.language().tag(),
                        other.language().direction(),
                        LanguageNames.name(other.language(), other.language()),
                        path + "?description=" + other.language()))
                .toList();
    }

    private List<OrganisationPage.Step> steps(Organisation organisation, OrganisationSight.Sight seen, Frame frame) {
        var steps = memberships.steps(organisation.id());
        return steps.stream()
                .sorted(Comparator.comparing(Memberships.Step::holdsFrom))
                .map(step -> new OrganisationPage.Step(
                        step.equals(steps.getLast()) ? "now" : "done",
                        frame.text("standing.step-" + step.standing().name().toLowerCase(java.util.Locale.ROOT)),
                        step.holdsFrom().toString(),
                        frame.date(step.holdsFrom()),
                        step.reason().isBlank() || !seen.seesPeople() ? null : step.reason()))
                .toList();
    }

    private List<OrganisationPage.Section> sections(Organisation organisation, Frame frame) {
        return sections.stream()
                .flatMap(each -> each.of(organisation.id(), frame.viewer()).stream())
                .sorted(Comparator.comparingInt(ProfileSection.Part::order))
                .map(part -> new OrganisationPage.Section(part.id(), frame.text(part.heading()), content(part, frame)))
                .toList();
    }

    private Content content(ProfileSection.Part part, Frame frame) {
        var model = new HashMap<String, Object>(part.model());
        model.put("frame", frame);
        return output -> templates.render(part.template() + ".jte", (Map<String, Object>) model, output);
    }

    private static OrganisationPage.@Nullable Website website(@Nullable String address) {
        return address == null
                ? null
                : new OrganisationPage.Website(
                        address, address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""));
    }
}
