package org.sironet.assembly.amendments;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.WordingJson;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.journal.CanonicalJson;
import org.sironet.seal.BundlePart;
import org.springframework.stereotype.Component;

/** Sealed texts in the export bundle: each document, followed by its articles. */
@Component
class SealedTextsPart implements BundlePart {

    static final String NAME = "assembly/texts.jsonl";

    private final SealedTexts sealed;
    private final Texts texts;
    private final Versions versions;

    SealedTextsPart(SealedTexts sealed, Texts texts, Versions versions) {
        this.sealed = sealed;
        this.texts = texts;
        this.versions = versions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void write(Consumer<Object> line) {
        for (var each : sealed.all()) {
            var name = texts.get(each.text()).name() + ", version " + each.version();
            line.accept(line(name, "document", CanonicalJson.read(each.document()), each.sha256()));
            var provisions = versions.get(each.text(), each.version());
            var numbering = Numbering.of(provisions);
            for (var article : provisions.articles())
                line.accept(line(
                        name + ", " + place(numbering, article),
                        "article",
                        CanonicalJson.read(WordingJson.write(article)),
                        Versions.hash(article)));
        }
    }

    private static String place(Numbering numbering, Article article) {
        return numbering
                .place(article.id())
                .map(Numbering.Place::written)
                .filter(number -> !number.isEmpty())
                .map(number -> "article " + number)
                .orElse("part " + article.id());
    }

    private static Map<String, @Nullable Object> line(
            String name, String kind, @Nullable Object content, String sha256) {
        var line = new TreeMap<String, @Nullable Object>();
        line.put("name", name);
        line.put(kind, Objects.requireNonNull(content));
        line.put("sha256", sha256);
        return line;
    }
}
