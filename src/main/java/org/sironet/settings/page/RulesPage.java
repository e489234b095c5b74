package org.sironet.settings.page;

import java.util.List;

/** All rules of the network. */
public record RulesPage(List<Group> groups, boolean anyProvisional) {

    /** Rules about one matter. */
    public record Group(String name, String title, List<RulePage> rules) {}
}
