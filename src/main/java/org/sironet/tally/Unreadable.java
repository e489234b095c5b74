package org.sironet.tally;

/** A ballot file, an option or a rule that cannot be used, and where and why. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;

    public Unreadable(long line, int column, String reason) {
        super(reason);
        this.line = line;
        this.column = column;
    }

    /** Counted from 1; 0 when it is not the file that is wrong. */
    public long line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
