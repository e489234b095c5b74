package org.sironet.assembly.wording;

import java.util.List;

/**
 * What an amendment would do to the version that it was made for.
 *
 * @param number of the amendment; of several insertions at one place, the lower number stands first
 * @param corrects whether it only mends a translation, so that the authoritative words need not follow
 */
public record Proposal(int number, boolean corrects, List<Change> changes) {

    public Proposal {
        changes = List.copyOf(changes);
    }

    public Proposal with(List<Change> changed) {
        return new Proposal(number, corrects, changed);
    }
}
