package org.sironet.assembly.texts;

import java.util.Optional;
import java.util.function.Supplier;
import org.sironet.kernel.Language;

/** The files of sealed versions: sealed themselves, and the same bytes each time. */
public interface SealedFiles {

    /**
     * Empty for a version that is not sealed.
     *
     * @param written asked when it is handed out in this form for the first time
     */
    Optional<byte[]> file(Text text, int version, Language language, FileForm form, Supplier<byte[]> written);
}
