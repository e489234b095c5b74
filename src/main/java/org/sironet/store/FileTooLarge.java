package org.sironet.store;

import java.io.IOException;

/** A file has more bytes than its place allows. */
public final class FileTooLarge extends IOException {

    private final long limit;

    FileTooLarge(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
