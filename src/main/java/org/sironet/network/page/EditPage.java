package org.sironet.network.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an organisation's profile needs besides what is typed.
 *
 * @param meanwhile what others saved while this was being written
 * @param versions languages in which there are fields
 * @param onBehalf whether a basis is asked for
 */
public record EditPage(
        String id,
        MarkedText name,
        List<ChangesPage.Change> meanwhile,
        List<Version> versions,
        List<Option> countries,
        List<Option> fields,
        List<Option> ecosoc,
        List<Option> kinds,
        List<Option> visibilities,
        int identifiers,
        int contacts,
        boolean onBehalf,
        @Nullable String logo) {

    /** A language of fields. */
    public record Version(String tag, String direction, String name) {}

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}
}
