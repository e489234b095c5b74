package org.sironet.assembly.amendments;

import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextAuthority.Editor;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Words;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties rules to paragraphs. */
@Service
class TextRuling {

    private final TextRules ties;
    private final Versions versions;
    private final Journal journal;

    TextRuling(TextRules ties, Versions versions, Journal journal) {
        this.ties = ties;
        this.versions = versions;
        this.journal = journal;
    }

    @Transactional
    public void tie(Editor editor, String rule, UUID place) {
        var text = editor.text();
        if (text.kind() != Text.Kind.CONSTITUTION) throw Refusal.conflict("refused.rules-of-constitution");
        var words = versions.current(text).words(place).orElseThrow(Refusal::notFound);
        ties.tie(text.id(), new TextRules.Tie(rule, place, Words.fingerprint(words.in(text.authoritative()))));
        record("text.rule-tied", editor, rule);
    }

    @Transactional
    public void untie(Editor editor, String rule) {
        if (!ties.untie(editor.text().id(), rule)) throw Refusal.notFound();
        record("text.rule-untied", editor, rule);
    }

    private void record(String what, Editor editor, String rule) {
        journal.record(new Entry(
                what,
                new Subject("text", editor.text().id()),
                Actor.of(editor.person()),
                Basis.office("editor"),
                Map.of("rule", rule)));
    }
}
