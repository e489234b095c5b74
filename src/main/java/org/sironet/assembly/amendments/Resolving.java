package org.sironet.assembly.amendments;

import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Version;
import org.sironet.assembly.texts.Versions;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what could not be merged, as an editor writes it. */
@Service
class Resolving {

    private final Texts texts;
    private final Versions versions;
    private final Amendments amendments;
    private final Leftovers leftovers;
    private final Journal journal;

    Resolving(Texts texts, Versions versions, Amendments amendments, Leftovers leftovers, Journal journal) {
        this.texts = texts;
        this.versions = versions;
        this.amendments = amendments;
        this.leftovers = leftovers;
        this.journal = journal;
    }

    /** @param seen the version that the editor had before them */
    @Transactional
    public void resolve(Editor editor, int seen, Map<Leftovers.Leftover, String> written) {
        var text = texts.lock(editor.text().id());
        if (text.current() != seen) throw Refusal.conflict("refused.text-moved-on");
        if (written.isEmpty()) return;
        var provisions = versions.current(text);
        for (var each : written.entrySet()) {
            var words = each.getKey().words();
            provisions = provisions.reworded(
                    words.at(), was -> was.put(words.language(), each.getValue(), text.authoritative()));
            var amendment =
                    amendments.find(text.id(), each.getKey().amendment()).orElseThrow();
            if (!leftovers.resolve(amendment.id(), words.at(), words.language(), editor.person()))
                throw Refusal.conflict("refused.text-moved-on");
        }
        var detail = written.keySet().stream()
                .map(each -> Integer.toString(each.amendment()))
                .distinct()
                .collect(Collectors.joining(", "));
        versions.add(text, provisions, Version.Cause.RESOLVED, detail, editor.person());
        journal.record(new Entry(
                "text.unmerged-resolved",
                new Subject("text", text.id()),
                Actor.of(editor.person()),
                Basis.office("editor"),
                Map.of("amendments", detail)));
    }
}
