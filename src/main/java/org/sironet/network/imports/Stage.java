package org.sironet.network.imports;

/** How far an import is. */
enum Stage {
    /** the file is read; its columns wait to be confirmed */
    READ,
    CHECKING,
    CHECKED,
    COMMITTING,
    COMMITTED,
    UNDONE,
    ABANDONED;

    boolean open() {
        return this == READ || this == CHECKED;
    }

    boolean running() {
        return this == CHECKING || this == COMMITTING;
    }
}
