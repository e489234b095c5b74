package org.sironet.assembly.texts;

import java.util.Locale;

/** Where a text stands on its way. */
public enum Phase {
    DRAFTING,
    COMMENTS,
    AMENDMENTS,
    BEFORE_ASSEMBLY,
    ADOPTED;

    /** As messages and addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
