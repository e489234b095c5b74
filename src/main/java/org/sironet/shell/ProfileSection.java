package org.sironet.shell;

import java.util.Map;
import java.util.Optional;
import org.sironet.kernel.OrganisationId;

/** What a module adds to an organisation's page. */
public interface ProfileSection {

    /**
     * One section of the page.
     *
     * @param id of the section in the page
     * @param heading key of its words
     * @param order smaller ones first; the history of membership has 100
     * @param template what stands under the heading, for example {@code cooperation/projects/section}; gets the frame too
     */
    record Part(String id, String heading, int order, String template, Map<String, Object> model) {}

    /** Empty when there is nothing that this viewer may see. */
    Optional<Part> of(OrganisationId organisation, Viewer viewer);
}
