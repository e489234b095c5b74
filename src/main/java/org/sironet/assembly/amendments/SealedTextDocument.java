package org.sironet.assembly.amendments;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.texts.WordingJson;
import org.sironet.assembly.wording.Provisions;
import org.sironet.journal.CanonicalJson;
import org.sironet.kernel.Basis;

/**
 * What is sealed of a text: which version in which languages, the hash of every article, the decision, and the hash of
 * the document before it. Small, whatever the length of the text, and yet not a letter can change without it.
 */
final class SealedTextDocument {

    private SealedTextDocument() {}

    /**
     * How the assembly decided.
     *
     * @param bindsFrom the moment from which the text binds
     * @param amendments the numbers of those that it adopted
     */
    record Adoption(Basis basis, String result, Instant at, Instant bindsFrom, List<Integer> amendments) {}

    static String write(Text text, Provisions provisions, int sequence, @Nullable String previous, Adoption adoption) {
        var document = new TreeMap<String, @Nullable Object>();
        document.put("text", text.name());
        document.put("kind", text.kind().name());
        document.put("version", text.current());
        document.put("sequence", sequence);
        document.put("previous", previous);
        document.put("authoritative", text.authoritative().tag());
        document.put(
                "languages",
                provisions.languages().stream().map(Object::toString).toList());
        document.put("title", CanonicalJson.read(WordingJson.write(provisions.title())));
        document.put(
                "articles", provisions.articles().stream().map(Versions::hash).toList());
        document.put("decided-by", adoption.basis().kind().name());
        document.put("decision", adoption.basis().reference());
        document.put("result", adoption.result());
        document.put("adopted-at", adoption.at().toString());
        document.put("binds-from", adoption.bindsFrom().toString());
        document.put("amendments", adoption.amendments());
        return CanonicalJson.write(document);
    }
}
