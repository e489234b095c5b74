package org.sironet.bodies;

import java.util.Optional;
import org.sironet.kernel.Multilingual;

/** Knows the texts on which bodies rest; a module that keeps texts implements it. */
public interface CitedTexts {

    /** @param path where the article, or the text, is read */
    record Cited(String path, Multilingual title) {}

    /** Empty when there is no such text that everybody may read. */
    Optional<Cited> find(BodyProfile.Foundation foundation);
}
