package org.sironet.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One thing that a network decides about itself. A module declares its settings as beans.
 *
 * @param key as stored and as the key of its title in messages ({@code rule.<key>})
 * @param initial what holds until the network sets something else
 * @param read from JSON; throws IllegalArgumentException when the value does not fit
 * @param write to JSON
 */
public record Setting<T>(String key, T initial, Function<JsonNode, T> read, Function<T, JsonNode> write) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static Setting<Integer> whole(String key, int initial, int least, int most) {
        return new Setting<>(
                key,
                initial,
                node -> {
                    if (!node.isInt() || node.intValue() < least || node.intValue() > most)
                        throw new IllegalArgumentException(key + " is from " + least + " to " + most);
                    return node.intValue();
                },
                JSON::numberNode);
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E initial) {
        var type = initial.getDeclaringClass();
        return new Setting<>(
                key, initial, node -> Enum.valueOf(type, node.asString()), value -> JSON.stringNode(value.name()));
    }

    public static Setting<String> text(String key, String initial) {
        return new Setting<>(key, initial, JsonNode::asString, JSON::stringNode);
    }

    public static Setting<Country> country(String key, Country initial) {
        return new Setting<>(key, initial, node -> Country.of(node.asString()), value -> JSON.stringNode(value.code()));
    }

    public static Setting<ZoneId> zone(String key, ZoneId initial) {
        return new Setting<>(key, initial, node -> ZoneId.of(node.asString()), value -> JSON.stringNode(value.getId()));
    }

    public static Setting<Multilingual> multilingual(String key, Multilingual initial) {
        return new Setting<>(
                key,
                initial,
                node -> Multilingual.ofTags(node.properties().stream()
                        .collect(Collectors.toMap(
                                java.util.Map.Entry::getKey,
                                each -> each.getValue().asString()))),
                value -> {
                    var object = JSON.objectNode();
                    value.byTag().forEach(object::put);
                    return object;
                });
    }

    public static Setting<List<Language>> languages(String key, List<Language> initial) {
        return new Setting<>(
                key,
                initial,
                node -> StreamSupport.stream(node.spliterator(), false)
                        .map(each -> Language.of(each.asString()))
                        .toList(),
                value -> {
                    var array = JSON.arrayNode();
                    value.forEach(language -> array.add(language.tag()));
                    return array;
                });
    }
}
