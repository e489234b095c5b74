package org.sironet.network.imports;

import java.util.List;

/**
 * Something wrong with a row.
 *
 * @param column from 0; -1 for the row as a whole
 * @param key of the sentence
 * @param arguments of the sentence, texts and numbers
 */
record Problem(int column, String key, List<Object> arguments) {

    static Problem of(int column, String what, Object... arguments) {
        return new Problem(column, "import.wrong-" + what, List.of(arguments));
    }
}
