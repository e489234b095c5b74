package org.sironet.assembly.minutes;

import java.util.ArrayList;
import java.util.List;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.roll.VotingRights;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** When a sitting was opened, suspended, resumed and closed, and how many were there. */
@Component
class CourseSentences {

    private final Sittings sittings;
    private final VotingRights rights;
    private final Presence presence;

    CourseSentences(Sittings sittings, VotingRights rights, Presence presence) {
        this.sittings = sittings;
        this.rights = rights;
        this.presence = presence;
    }

    List<String> of(Sitting sitting, Frame frame) {
        var roll = rights.count(sitting.id());
        var sentences = new ArrayList<String>();
        sentences.add(frame.text("minutes.place", frame.best(sitting.place()).text(), frame.date(sitting.starts())));
        var opened = false;
        for (var step : sittings.steps(sitting.id())) {
            sentences.add(step(step, opened, frame));
            if (step.present() != null && roll > 0) sentences.add(present(step.present(), roll, frame));
            opened |= step.state() == Sitting.State.OPEN;
        }
        return sentences;
    }

    private static String step(Sittings.Step step, boolean opened, Frame frame) {
        var word = step.state() == Sitting.State.OPEN && opened
                ? "resumed"
                : step.state().word();
        var sentence = frame.text("minutes.sitting-" + word, frame.moment(step.at()));
        return step.reason().isEmpty() ? sentence : sentence + " " + frame.text("minutes.reason", step.reason());
    }

    private String present(int present, int roll, Frame frame) {
        return frame.text(
                "minutes.present", present, roll, (int) presence.quorum().needed(roll));
    }
}
