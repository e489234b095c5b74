package org.sironet.network.imports;

import java.io.IOException;

/** Takes the rows of a file one by one. */
interface RowSink {

    /** @return whether more are wanted */
    boolean take(TableRow row) throws IOException, Unreadable;
}
