package org.sironet.assembly.secrecy.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * The tellers of a secret poll, their keys, and how the opening goes on.
 *
 * @param id of the poll, under which a teller's browser keeps the key
 * @param urn as JSON; null before all tellers have keys
 * @param fingerprint of all keys together; empty before
 * @param step what the reader can do as a teller: a word of {@code secret.step-…}; null for others
 * @param own number of the reader as a teller; null without a key
 * @param key own public key; empty without one
 * @param openers tellers' numbers as JSON
 * @param passed tellers' numbers as JSON
 * @param rests the attempt at opening in which nothing happens any more; null for none
 * @param again the attempt whose two lists differ, for who has opened in it; null for none
 * @param differences between the two lists
 * @param papers how many vote on paper
 * @param choices in the order of their numbers
 */
public record TellersPage(
        String id,
        String poll,
        int number,
        Multilingual.Version question,
        String state,
        int wanted,
        int needed,
        List<Teller> tellers,
        @Nullable String urn,
        String fingerprint,
        @Nullable String step,
        @Nullable Integer own,
        String key,
        String openers,
        String passed,
        int ballots,
        boolean differed,
        @Nullable Integer rests,
        @Nullable Integer again,
        List<Difference> differences,
        int papers,
        boolean ranks,
        List<String> choices) {

    /** @param words of a ballot that one opener has found more often than the other; null for those that say nothing */
    public record Difference(@Nullable String words, int first, int second) {}

    /** @param done words of {@code secret.did-…} */
    public record Teller(int number, String name, String fingerprint, List<String> done) {}

    /** Whether others have to do something first. */
    public boolean waiting() {
        return "wait".equals(step);
    }
}
