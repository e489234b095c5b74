package org.sironet.assembly.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.ResultWords;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What was put to the vote under an item, what came out, and what was annulled. */
@Component
class PollSentences {

    private final Polls polls;
    private final Results results;
    private final ResultWords words;

    PollSentences(Polls polls, Results results, ResultWords words) {
        this.polls = polls;
        this.results = results;
        this.words = words;
    }

    List<String> of(AgendaItem item, Frame frame) {
        return polls.under(item.id()).stream()
                .flatMap(poll -> sentence(poll, frame))
                .toList();
    }

    private Stream<String> sentence(Poll poll, Frame frame) {
        var asked = frame.text(
                "minutes.poll", poll.number(), frame.best(poll.question()).text());
        if (poll.state() == Poll.State.ANNULLED)
            return polls.annulled(poll.id()).stream()
                    .map(reason -> asked + " " + frame.text("minutes.poll-annulled", reason));
        return results.of(poll.id()).stream()
                .map(result -> asked + " " + words.sentence(poll, result, frame.language()));
    }
}
