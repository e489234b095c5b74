package org.sironet.assembly.texts.page;

import java.util.List;

/** What the secretariat lays down for a text. */
public record TextSettingsPage(TextPage.Head head, List<String> phases, List<Holder> editors, List<Holder> presiding) {

    /** Who holds an office for this text. */
    public record Holder(String id, String name) {}
}
