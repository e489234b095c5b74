package org.sironet.assembly.minutes;

import java.util.ArrayList;
import java.util.List;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** When an item was dealt with, who spoke on it, and what was decided. */
@Component
class ItemSentences {

    private final SpeechSentences speeches;
    private final PollSentences polls;

    ItemSentences(SpeechSentences speeches, PollSentences polls) {
        this.speeches = speeches;
        this.polls = polls;
    }

    List<String> of(AgendaItem item, Sitting sitting, Frame frame) {
        var sentences = new ArrayList<String>();
        if (item.openedAt() != null) sentences.add(frame.text("minutes.item-opened", frame.moment(item.openedAt())));
        else if (sitting.state() == Sitting.State.CLOSED) sentences.add(frame.text("minutes.item-not-reached"));
        sentences.addAll(speeches.of(item, frame));
        sentences.addAll(polls.of(item, frame));
        if (item.closedAt() != null)
            sentences.add(frame.text(
                    item.state() == AgendaItem.State.POSTPONED ? "minutes.item-postponed" : "minutes.item-closed",
                    frame.moment(item.closedAt())));
        return sentences;
    }
}
