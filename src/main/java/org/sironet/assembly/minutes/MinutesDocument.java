package org.sironet.assembly.minutes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;

/** What is sealed of minutes: every section in every working language, and how they were approved. */
final class MinutesDocument {

    private MinutesDocument() {}

    static String write(
            Sitting sitting, Sitting approvedIn, Instant at, Basis basis, Map<Language, List<Section>> sections) {
        var document = new TreeMap<String, @Nullable Object>();
        document.put("sitting", sitting.name());
        document.put("title", sitting.title().byTag());
        document.put("approved-in", approvedIn.name());
        document.put("approved-at", at.toString());
        document.put("decided-by", basis.kind().name());
        document.put("decision", basis.reference());
        var byLanguage = new TreeMap<String, Object>();
        sections.forEach((language, all) -> byLanguage.put(
                language.tag(), all.stream().map(MinutesDocument::section).toList()));
        document.put("sections", byLanguage);
        return CanonicalJson.write(document);
    }

    private static Map<String, Object> section(Section section) {
        return Map.of("key", section.key(), "heading", section.heading(), "text", section.text());
    }

    static List<Section> read(String document, Language language) {
        var sections =
                Fields.of(CanonicalJson.read(document)).object("sections").members();
        return sections.get(language.tag()) instanceof Collection<?> all
                ? all.stream().map(MinutesDocument::section).toList()
                : List.of();
    }

    private static Section section(@Nullable Object json) {
        var fields = Fields.of(json);
        return new Section(fields.text("key"), fields.text("heading"), fields.text("text"));
    }
}
