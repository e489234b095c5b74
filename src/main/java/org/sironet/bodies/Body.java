package org.sironet.bodies;

import java.util.UUID;
import org.sironet.journal.Subject;

/**
 * A body of the network as it is today.
 *
 * @param name its address: {@code /bodies/<name>}
 * @param version of its profile
 */
public record Body(UUID id, String name, int version, BodyProfile profile, BodyState state) {

    public String path() {
        return "/bodies/" + name;
    }

    static Subject subject(UUID id) {
        return new Subject("body", id);
    }
}
