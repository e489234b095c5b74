package org.sironet.journal;

import java.util.Map;
import org.sironet.kernel.Basis;

/**
 * One decision or change, as it is to be recorded.
 *
 * @param what noun and past participle, dotted: {@code application.admitted}
 * @param details what changed, for people to read; never personal data, which are referred to by id
 */
public record Entry(String what, Subject subject, Actor actor, Basis basis, Map<String, Object> details) {

    public static Entry of(String what, Subject subject, Actor actor, Basis basis) {
        return new Entry(what, subject, actor, basis, Map.of());
    }
}
