package org.sironet.assembly.formats;

/** A file that is refused. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** no words at all */
        EMPTY,
        /** more bytes than a text has, packed or unpacked */
        TOO_LARGE,
        /** more words, or a longer paragraph, than a text has */
        TOO_LONG,
        TOO_MANY_PARAGRAPHS,
        /** lists, quotations or elements within each other without end */
        TOO_DEEP,
        /** XML that defines entities or names a document type */
        ENTITIES,
        /** neither text nor any format that can be read */
        OTHER_FORMAT,
        /** text in an encoding that cannot be made out */
        ENCODING,
        /** a .docx or XML file that is broken */
        DAMAGED
    }

    private final Reason reason;
    private final int line;

    Unreadable(Reason reason, int line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    Unreadable(Reason reason) {
        this(reason, 0);
    }

    public Reason reason() {
        return reason;
    }

    /** Where; 0 when it concerns the whole file. */
    public int line() {
        return line;
    }
}
