package org.sironet.seal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network's keys, the current one first.
 *
 * @param folder where the secret halves are
 * @param here whether that of the current key is in this process's folder
 */
public record KeysPage(List<Key> keys, String folder, boolean here) {

    /**
     * One key.
     *
     * @param until null while it is the current one
     * @param endorsed whether the key before it signed it; the first needs none
     */
    public record Key(String id, String since, @Nullable String until, boolean endorsed) {}
}
