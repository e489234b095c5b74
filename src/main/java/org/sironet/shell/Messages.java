package org.sironet.shell;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of pages and mails: {@code messages/<module>_<language>.properties}, in ICU's MessageFormat. */
@Component
public class Messages {

    private final Map<Language, Map<String, String>> patterns = new ConcurrentHashMap<>();
    private final Map<Language, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Messages() {
        for (var language : Language.OF_PAGES) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    public boolean has(String key) {
        return patternsIn(Language.ENGLISH).containsKey(key);
    }

    /** @param arguments by position; a number is formatted as the language writes it, a string as it stands */
    public String text(Language reader, String key, @Nullable Object... arguments) {
        var language = reader.ofPages() ? reader : Language.ENGLISH;
        var pattern = patternsIn(language).get(key);
        if (pattern == null) throw new IllegalArgumentException("No message " + key + " in " + language);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        var format = formats.computeIfAbsent(language, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, any -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        synchronized (format) { // ICU's formats keep state while they format
            return format.format(arguments);
        }
    }

    Map<String, String> patternsIn(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Language language) {
        var all = new ConcurrentHashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null)
                        throw new IllegalStateException("Message " + key + " exists twice in " + language);
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
