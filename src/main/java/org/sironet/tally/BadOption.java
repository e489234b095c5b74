package org.sironet.tally;

/** An option that the rule doesn't have, or a value that the option doesn't take. */
public final class BadOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadOption(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
