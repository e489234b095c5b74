package org.sironet.network;

import org.sironet.kernel.Multilingual;

/**
 * A way to reach an organisation.
 *
 * @param label what it is for; may be empty
 */
public record Contact(Kind kind, String value, Multilingual label, Visibility visibility) {

    /** What the value is. */
    public enum Kind {
        MAIL,
        PHONE,
        ADDRESS,
        SOCIAL
    }

    /** Who sees it. */
    public enum Visibility {
        PUBLIC,
        MEMBERS,
        SECRETARIAT
    }
}
