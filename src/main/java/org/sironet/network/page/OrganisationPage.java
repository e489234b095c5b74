package org.sironet.network.page;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's page.
 *
 * @param based what stands beside the standing: home or overseas, acronym, place
 * @param description in paragraphs; empty when there is none
 * @param website as shown and as linked; null for none
 * @param people whether the reader may see who acts for it
 * @param edit address of the form; null for who may not
 * @param changes address of the record of changes; null for who may not see it
 */
public record OrganisationPage(
        String id,
        MarkedText name,
        List<MarkedText> otherNames,
        StandingTag standing,
        List<String> based,
        @Nullable String logo,
        List<MarkedText> description,
        String descriptionLanguage,
        List<Version> otherDescriptions,
        List<Step> steps,
        List<Section> sections,
        @Nullable Website website,
        List<Fact> facts,
        List<Reach> contacts,
        boolean people,
        List<Delegate> delegates,
        @Nullable String edit,
        @Nullable String changes,
        boolean proposalWaits) {

    /** The description in another language. */
    public record Version(String language, String direction, String name, String address) {}

    /** A step in the network; {@code state} as the thread writes it, null for steps to come. */
    public record Step(
            @Nullable String state,
            String what,
            String day,
            String date,
            @Nullable String reason) {}

    /** What another part of the program adds. */
    public record Section(String id, String heading, Content content) {}

    /** Where the organisation's own pages are. */
    public record Website(String address, String shown) {}

    /** A property; {@code code} for identifiers. */
    public record Fact(String term, String value, boolean code) {}

    /** A contact; {@code address} null when it is not a link; {@code only} says who else sees it. */
    public record Reach(
            String kind,
            @Nullable MarkedText label,
            String value,
            @Nullable String address,
            @Nullable String only) {}

    /** Somebody who acts for it. */
    public record Delegate(MarkedText name, String office, String mandates) {}
}
