package org.sironet.assembly.sittings.page;

import java.util.List;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual.Version;

/** The plan of a sitting: what may still be changed. */
public record SettingsPage(
        String path, Version title, List<Language> languages, List<Item> agenda, List<Holder> holders) {

    /** @param waiting not begun: may be moved and removed */
    public record Item(String id, int position, Version title, int minutes, String state, boolean waiting) {}

    /** Somebody with an office in it. */
    public record Holder(String person, String name, String office) {}
}
