package org.sironet.network.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by COPY, a block at a time. */
final class CopyRows implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);

    /** @param columns the table and its columns, as SQL writes them */
    CopyRows(Connection connection, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + columns + " from stdin with (format csv)");
    }

    void add(@Nullable Object... values) throws SQLException {
        for (var at = 0; at < values.length; at++) {
            if (at > 0) block.append(',');
            if (values[at] != null)
                block.append('"')
                        .append(values[at].toString().replace("\"", "\"\""))
                        .append('"');
        }
        block.append('\n');
        if (block.length() >= BLOCK) flush();
    }

    private void flush() throws SQLException {
        var bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    /** Without it nothing is kept. */
    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }

    /** An array as PostgreSQL reads it. */
    static String array(List<String> texts) {
        var array = new StringBuilder("{");
        for (var text : texts) {
            if (array.length() > 1) array.append(',');
            array.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    static UncheckedIOException unchecked(IOException failure) {
        return new UncheckedIOException(failure);
    }
}
