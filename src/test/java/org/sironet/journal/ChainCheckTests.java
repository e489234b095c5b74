package org.sironet.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainCheckTests {

    @Test
    void whatWasSealedIsSound() {
        assertThat(ChainFixtures.of(10).firstWrong()).isEmpty();
        assertThat(ChainFixtures.of(0).firstWrong()).isEmpty();
    }

    @Property(tries = 300)
    void aChangedCharacterIsFoundAndNamed(@ForAll @IntRange(max = 9) int which, @ForAll @IntRange(max = 40) int where) {
        var chain = ChainFixtures.of(10);
        var entries = new ArrayList<>(chain.entries());
        var entry = entries.get(which);
        var json = new StringBuilder(entry.json());
        var at = where % json.length();
        json.setCharAt(at, (char) (json.charAt(at) + 1));
        entries.set(which, new SealedEntry(entry.position(), entry.hash(), json.toString()));
        assertThat(chain.withEntries(entries).firstWrong())
                .hasValueSatisfying(wrong -> assertThat(wrong).startsWith("entry " + (which + 1) + ": was changed"));
    }

    @Property(tries = 100)
    void aChangedEntryWithItsHashIsFoundByItsHead(@ForAll @IntRange(max = 9) int which) {
        var chain = ChainFixtures.of(10);
        var entries = new ArrayList<>(chain.entries());
        var json = entries.get(which).json().replace("admitted", "refused");
        entries.set(which, new SealedEntry(which + 1, SealedEntry.hash(json), json));
        assertThat(chain.withEntries(entries).firstWrong())
                .contains("head " + (which / 3 + 1) + ": its entries are not those that it sealed");
    }

    @Property(tries = 100)
    void aRemovedEntryIsMissed(@ForAll @IntRange(max = 9) int which) {
        var chain = ChainFixtures.of(10);
        var entries = new ArrayList<>(chain.entries());
        entries.remove(which);
        assertThat(chain.withEntries(entries).firstWrong()).contains("entry " + (which + 1) + ": is missing");
    }

    @Property(tries = 100)
    void exchangedEntriesAreFound(@ForAll @IntRange(max = 9) int one, @ForAll @IntRange(max = 9) int other) {
        var chain = ChainFixtures.of(10);
        var entries = new ArrayList<SealedEntry>();
        var order = new ArrayList<>(chain.entries());
        Collections.swap(order, one, other);
        for (var entry : order) entries.add(new SealedEntry(entries.size() + 1, entry.hash(), entry.json()));
        assertThat(chain.withEntries(entries).firstWrong().isPresent()).isEqualTo(one != other);
    }

    @Property(tries = 100)
    void aRemovedHeadIsMissed(@ForAll @IntRange(max = 3) int which) {
        var chain = ChainFixtures.of(10);
        var heads = new ArrayList<>(chain.heads());
        heads.remove(which);
        assertThat(new ChainFixtures.Sealed(heads, chain.entries()).firstWrong())
                .isPresent();
    }

    @Test
    void aHeadByAStrangersKeyIsNamed() {
        var chain = ChainFixtures.of(3);
        var head = chain.heads().getFirst();
        var forged = new Head(1, head.at(), 3, head.batch(), head.previous(), "k", new byte[32]);
        assertThat(new ChainFixtures.Sealed(java.util.List.of(forged), chain.entries()).firstWrong())
                .contains("head 1: its signature is not by a key of the network");
    }

    @Test
    void aLineOfAHeadReadsBackAsTheHead() {
        var head = ChainFixtures.of(1).heads().getFirst();
        assertThat(Head.parse(head.line())).isEqualTo(head);
    }
}
