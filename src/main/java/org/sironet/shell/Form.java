package org.sironet.shell;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form, kept as typed, and what is wrong with it, field by field. Reading a field checks
 * it; a problem is noted and a harmless value returned, so that one pass finds every problem. Then ask {@link #sound}.
 */
public final class Form {

    /** A field's problem: a message's key and arguments. */
    public record Problem(String key, Object[] arguments) {}

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\\\[\\]]{1,64}@[^\\s@<>\"(),;:\\\\\\[\\]]{1,190}\\.[^\\s@.]{2,}");

    private final Map<String, List<String>> typed;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** A form that shows what is known already. */
    public static Form filled(Map<String, List<String>> values) {
        return new Form(values);
    }

    /** What a program sends as JSON, a component a field: read and checked as if somebody had typed it. */
    public static Form of(Record body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var component : body.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                var value = component.getAccessor().invoke(body);
                if (value instanceof Collection<?> several)
                    values.put(
                            component.getName(),
                            several.stream().map(String::valueOf).toList());
                else if (value != null) values.put(component.getName(), List.of(value.toString()));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new Form(values);
    }

    /** As typed, to be shown again. */
    public String typed(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean chosen(String field, String value) {
        return all(field).contains(value);
    }

    /** Text that must be there, at most {@code longest} characters, without control characters, in Unicode's NFC. */
    public String text(String field, int longest) {
        var text = optional(field, longest).orElse("");
        if (text.isEmpty()) refuse(field, "error.required");
        return text;
    }

    public Optional<String> optional(String field, int longest) {
        var text = Normalizer.normalize(typed(field), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (FORBIDDEN.matcher(text).find()) refuse(field, "error.characters");
        else if (text.codePointCount(0, text.length()) > longest)
            refuse(field, "error.too-long", longest, text.codePointCount(0, text.length()));
        else if (!text.isEmpty()) return Optional.of(text);
        return Optional.empty();
    }

    public String mail(String field) {
        var address = text(field, 254);
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) refuse(field, "error.mail");
        return address;
    }

    public Optional<Integer> whole(String field, int least, int most) {
        return optional(field, 20).flatMap(text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) return Optional.of(number);
            } catch (NumberFormatException notANumber) {
                // the same message serves both
            }
            refuse(field, "error.whole", Integer.toString(least), Integer.toString(most));
            return Optional.empty();
        });
    }

    /** @param read throws IllegalArgumentException for what does not fit; {@code key} then says so */
    public <T> Optional<T> parsed(String field, int longest, Function<String, T> read, String key) {
        return optional(field, longest).flatMap(text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (RuntimeException unfit) {
                refuse(field, key);
                return Optional.empty();
            }
        });
    }

    /** The first problem of a field stands. */
    public void refuse(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, new Problem(key, arguments));
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    public Map<String, Problem> problems() {
        return Collections.unmodifiableMap(problems);
    }

    public boolean wrong(String field) {
        return problems.containsKey(field);
    }

    public boolean sound(String field) {
        return !wrong(field);
    }
}
