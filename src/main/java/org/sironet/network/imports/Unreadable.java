package org.sironet.network.imports;

import java.util.List;

/** A file cannot be read; the message says what it seems to be and what to do. */
final class Unreadable extends Exception {

    private final String key;
    private final transient List<Object> arguments;

    /** @param what completes the message's key: {@code import.unreadable-<what>} */
    Unreadable(String what, Object... arguments) {
        super("import.unreadable-" + what, null, false, false);
        key = "import.unreadable-" + what;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
