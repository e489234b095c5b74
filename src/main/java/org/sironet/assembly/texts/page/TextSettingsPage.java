package org.sironet.assembly.texts.page;

import java.util.List;
import org.sironet.shell.Option;

/** What the secretariat lays down for a text. */
public record TextSettingsPage(
        TextPage.Head head, List<String> phases, List<Holder> editors, List<Holder> presiding, List<Option> people) {

    /** Who holds an office for this text. */
    public record Holder(String id, String name) {}
}
