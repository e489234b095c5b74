package org.sironet.assembly.texts;

import java.util.Optional;
import java.util.TreeMap;
import org.sironet.assembly.wording.Words;
import org.sironet.bodies.BodyProfile;
import org.sironet.bodies.CitedTexts;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.stereotype.Component;

/** Tells bodies of the texts on which they rest. */
@Component
class CitableTexts implements CitedTexts {

    private final Texts texts;
    private final Versions versions;
    private final Phases phases;

    CitableTexts(Texts texts, Versions versions, Phases phases) {
        this.texts = texts;
        this.versions = versions;
        this.phases = phases;
    }

    @Override
    public Optional<Cited> find(BodyProfile.Foundation foundation) {
        return texts.find(foundation.text())
                .filter(text -> phases.now(text) != Phase.DRAFTING || text.sealed() != null)
                .map(text -> cited(text, foundation.article()));
    }

    private Cited cited(Text text, @org.jspecify.annotations.Nullable String article) {
        var provisions = versions.current(text);
        var exists = article != null && TextViews.article(provisions, article).isPresent();
        return new Cited(exists ? text.path() + "/articles/" + article : text.path(), title(provisions.title()));
    }

    private static Multilingual title(Words title) {
        var byLanguage = new TreeMap<Language, String>();
        title.versions().forEach((language, rendering) -> byLanguage.put(language, rendering.text()));
        return new Multilingual(byLanguage);
    }
}
