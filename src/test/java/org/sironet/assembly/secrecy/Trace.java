package org.sironet.assembly.secrecy;

import java.util.Map;
import java.util.Objects;

/**
 * Something that an attacker finds: a row, a line of a log, a place in the write-ahead log.
 *
 * @param place where: a table, a log
 * @param position its order there
 * @param transaction that wrote it; empty where unknown
 * @param columns what stands beside it, as text
 * @param voter which of the true voters it mentions, from 0; -1 for none
 * @param ballot whose true ballot it mentions by its code; -1 for none
 */
record Trace(String place, long position, String transaction, Map<String, String> columns, int voter, int ballot) {

    static final int NONE = -1;

    boolean showsVoter() {
        return voter != NONE;
    }

    boolean showsBallot() {
        return ballot != NONE;
    }

    String column(String name) {
        return Objects.requireNonNullElse(columns.get(name), "");
    }
}
