package org.sironet.assembly.texts;

import java.time.Instant;
import java.util.UUID;
import org.sironet.assembly.wording.Article;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;

/**
 * What an editor had written when somebody else was first.
 *
 * @param version the one that the editor had seen
 */
record SetAside(
        UUID id, UUID text, int version, Language language, Article article, PersonId by, Instant at, boolean open) {

    /** What its writer decided. */
    enum Outcome {
        MINE,
        THEIRS,
        BOTH
    }
}
