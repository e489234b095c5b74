package org.sironet.assembly.texts.page;

import java.util.List;

/**
 * Which members have answered in the phase that runs.
 *
 * @param waiting members in good standing that have said nothing yet
 */
public record AnswersPage(TextPage.Head head, String phase, List<Member> answered, List<Member> waiting) {

    /** A member by name. */
    public record Member(String id, String name, String language, String direction) {}
}
