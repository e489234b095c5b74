package org.sironet.identity;

import java.util.Locale;
import org.sironet.shell.Viewer.Role;

/** How offices are called in keys of messages. */
final class Roles {

    private Roles() {}

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such office */
    static Role of(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
