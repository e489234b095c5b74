package org.sironet.assembly.texts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;
import org.sironet.shell.Documents;
import org.sironet.shell.QrCode;
import org.springframework.stereotype.Component;

/** Texts on paper: tagged PDF in any script. */
@Component
public class TextPrints {

    /**
     * What a sealed text says about its seal.
     *
     * @param bindsFrom null when it binds from the next item
     */
    public record Seal(
            String code,
            String address,
            String sha256,
            String result,
            Instant at,
            @Nullable Instant bindsFrom) {}

    private final Documents documents;
    private final TextViews views;

    TextPrints(Documents documents, TextViews views) {
        this.documents = documents;
        this.views = views;
    }

    public byte[] pdf(Text text, int version, Provisions provisions, Language language, Optional<Seal> seal) {
        var model = new HashMap<String, Object>(Map.of(
                "title",
                TextViews.title(provisions, language, text),
                "language",
                language.tag(),
                "direction",
                language.direction(),
                "version",
                version,
                "articles",
                provisions.articles().stream()
                        .map(article ->
                                views.article(text, provisions, article, List.of(language), TextViews.Counts.NONE))
                        .toList()));
        seal.ifPresent(each -> {
            model.put("seal", each);
            model.put("qr", QrCode.dataUri(each.address()));
        });
        return documents.pdf("assembly/texts/print", language, model);
    }
}
