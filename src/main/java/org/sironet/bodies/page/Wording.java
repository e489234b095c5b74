package org.sironet.bodies.page;

import org.sironet.kernel.Multilingual;

/** A text with its language, for {@code lang} and {@code dir}. */
public record Wording(String text, String language, String direction) {

    public static Wording of(Multilingual.Version version) {
        return new Wording(
                version.text(), version.language().tag(), version.language().direction());
    }
}
