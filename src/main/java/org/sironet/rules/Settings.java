package org.sironet.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All settings that the modules declare. */
@Component
public class Settings {

    private final Map<String, Setting<?>> byKey = new LinkedHashMap<>();

    /** @throws IllegalStateException when two modules declare the same key */
    Settings(List<Setting<?>> single, List<SettingGroup> groups) {
        Stream.concat(single.stream(), groups.stream().flatMap(group -> group.settings().stream()))
                .forEach(this::add);
    }

    private void add(Setting<?> setting) {
        if (byKey.put(setting.key(), setting) != null)
            throw new IllegalStateException("Two settings are called " + setting.key());
    }

    public List<Setting<?>> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Setting<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By the first part of their keys, in the order in which groups were first met. */
    public Map<String, List<Setting<?>>> byGroup() {
        var groups = new LinkedHashMap<String, List<Setting<?>>>();
        byKey.values()
                .forEach(setting -> groups.computeIfAbsent(setting.group(), any -> new ArrayList<>())
                        .add(setting));
        return groups;
    }
}
