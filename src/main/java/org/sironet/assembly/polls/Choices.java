package org.sironet.assembly.polls;

import java.util.List;
import java.util.stream.Collectors;
import org.sironet.shell.Frame;

/** How choices and ballots read. */
public final class Choices {

    private Choices() {}

    public static String label(Choice choice, Frame frame) {
        return choice.label().isEmpty()
                ? frame.text("choice." + choice.key())
                : frame.best(choice.label()).text();
    }

    public static String tone(Choice choice) {
        return switch (choice.key()) {
            case "yes" -> "good";
            case "no" -> "bad";
            default -> "rest";
        };
    }

    /** A ballot's marks, the most preferred first. */
    public static String words(List<Integer> marks, List<Choice> choices, Frame frame) {
        return marks.stream().map(mark -> label(choices.get(mark), frame)).collect(Collectors.joining(" › "));
    }
}
