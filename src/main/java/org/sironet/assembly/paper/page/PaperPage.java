package org.sironet.assembly.paper.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * The paper desk of a poll: why it is open; for tellers the pile that they read, or the roll that they tick off.
 *
 * @param state of the poll
 * @param reason why the desk is open; null when it is not
 * @param mayDo of {@code open}, {@code read}, {@code tick}
 * @param ranks whether a paper says an order of names
 * @param through whether the reader's pile is entered
 * @param others how many tellers beside the reader have said that they are through
 * @param papers one line for each member that may vote
 * @param compared what two tellers read; empty before both are through
 * @param differing how many of them differ
 * @param find what the reader looks for on the roll
 * @param readers of the piles; empty for who does not preside
 */
public record PaperPage(
        String poll,
        int number,
        Multilingual.Version question,
        String state,
        boolean secret,
        @Nullable String reason,
        List<String> mayDo,
        boolean ranks,
        List<Choice> choices,
        boolean through,
        int others,
        List<Paper> papers,
        List<Compared> compared,
        int differing,
        String find,
        int ticked,
        List<Reading> readers) {

    /** Who reads which pile, for who presides. */
    public record Reading(int place, String teller, boolean through) {}

    public record Choice(int number, String key, String label) {}

    /**
     * @param typed what the reader has entered
     * @param state a word of {@code papers.state-…}; null for a paper that is still to be read
     */
    public record Paper(
            String organisation,
            String name,
            String typed,
            @Nullable String state) {}

    /** @param state a word of {@code papers.state-…} */
    public record Compared(String name, String first, String second, String state) {}
}
