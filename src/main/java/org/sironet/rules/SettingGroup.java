package org.sironet.rules;

import java.util.List;

/** Settings that a module declares together, in the order in which the network reads them. */
public record SettingGroup(List<Setting<?>> settings) {

    public static SettingGroup of(Setting<?>... settings) {
        return new SettingGroup(List.of(settings));
    }
}
