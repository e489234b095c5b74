package org.sironet.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One thing that a network decides about itself. A module declares its settings as beans, or many as a
 * {@link SettingGroup}.
 *
 * @param key as stored and as the key of its title in messages ({@code rule.<key>}); its first part names its group
 * @param initial what holds until the network sets something else
 * @param unit names the words around a number or share ({@code rule.unit.<unit>}); empty for none
 * @param article the one of the constitution that will set it; empty when it stays with the secretariat
 * @param read from JSON; throws IllegalArgumentException when the value does not fit
 * @param write to JSON
 */
public record Setting<T>(
        String key,
        T initial,
        Kind kind,
        String unit,
        String article,
        Function<JsonNode, T> read,
        Function<T, JsonNode> write) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 2_000;

    private Setting(String key, T initial, Kind kind, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        this(key, initial, kind, "", "", read, write);
    }

    /** A value that is written as one text. */
    private static <T> Setting<T> written(String key, T initial, Kind kind, Function<String, T> read) {
        return written(key, initial, kind, read, Object::toString);
    }

    private static <T> Setting<T> written(
            String key, T initial, Kind kind, Function<String, T> read, Function<T, String> write) {
        return new Setting<>(
                key, initial, kind, node -> read.apply(text(node)), value -> JSON.stringNode(write.apply(value)));
    }

    private static String text(JsonNode node) {
        if (!node.isString()) throw new IllegalArgumentException("Not a text: " + node.getNodeType());
        return node.stringValue();
    }

    public Setting<T> in(String unitOfValue) {
        return new Setting<>(key, initial, kind, unitOfValue, article, read, write);
    }

    public Setting<T> setBy(String articleOfConstitution) {
        return new Setting<>(key, initial, kind, unit, articleOfConstitution, read, write);
    }

    public String group() {
        return key.substring(0, key.indexOf('.'));
    }

    public static Setting<Integer> whole(String key, int initial, int least, int most) {
        return new Setting<>(
                key,
                initial,
                new Kind.Whole(least, most),
                node -> {
                    if (!node.isInt() || node.intValue() < least || node.intValue() > most)
                        throw new IllegalArgumentException(key + " is from " + least + " to " + most);
                    return node.intValue();
                },
                JSON::numberNode);
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E initial) {
        var type = initial.getDeclaringClass();
        var options = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return written(key, initial, new Kind.Choice(options), name -> Enum.valueOf(type, name), Enum::name);
    }

    public static Setting<Boolean> yesOrNo(String key, boolean initial) {
        return new Setting<>(
                key,
                initial,
                Kind.Plain.YES_NO,
                node -> {
                    if (!node.isBoolean()) throw new IllegalArgumentException(key + " is true or false");
                    return node.booleanValue();
                },
                JSON::booleanNode);
    }

    public static Setting<String> text(String key, String initial) {
        return written(key, initial, Kind.Plain.TEXT, text -> {
            if (text.length() > LONGEST) throw new IllegalArgumentException(key + " is too long");
            return text;
        });
    }

    public static Setting<Share> share(String key, Share initial) {
        return written(key, initial, Kind.Plain.SHARE, Share::of);
    }

    public static Setting<Instant> moment(String key, Instant initial) {
        return written(key, initial, Kind.Plain.MOMENT, text -> {
            try {
                return Instant.parse(text);
            } catch (java.time.format.DateTimeParseException unfit) {
                throw new IllegalArgumentException(unfit);
            }
        });
    }

    public static Setting<Country> country(String key, Country initial) {
        return written(key, initial, Kind.Plain.COUNTRY, Country::of, Country::code);
    }

    public static Setting<ZoneId> zone(String key, ZoneId initial) {
        return written(key, initial, Kind.Plain.ZONE, Setting::zone, ZoneId::getId);
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) throw new IllegalArgumentException("Not a time zone: " + id);
        return ZoneId.of(id);
    }

    public static Setting<Language> language(String key, Language initial) {
        return written(key, initial, Kind.Plain.LANGUAGE, Language::of, Language::tag);
    }

    public static Setting<Multilingual> multilingual(String key, Multilingual initial) {
        return new Setting<>(
                key,
                initial,
                Kind.Plain.MULTILINGUAL,
                node -> Multilingual.ofTags(node.properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> text(each.getValue())))),
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
                Kind.Plain.LANGUAGES,
                node -> StreamSupport.stream(node.spliterator(), false)
                        .map(each -> Language.of(text(each)))
                        .toList(),
                value -> {
                    var array = JSON.arrayNode();
                    value.forEach(language -> array.add(language.tag()));
                    return array;
                });
    }
}
