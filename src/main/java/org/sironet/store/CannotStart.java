package org.sironet.store;

import org.jspecify.annotations.Nullable;

/** The program cannot start, or a command cannot run, for a reason that the operator can mend: one sentence says how. */
public class CannotStart extends RuntimeException {

    private final String sentence;

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
