package org.sironet.assembly.wording;

import java.text.Normalizer;

/**
 * A paragraph's words in one language.
 *
 * @param text in Unicode's NFC, on one line, without spaces at either end
 * @param follows the fingerprint of the words that this follows: for a translation, of the authoritative words that it
 *     renders; for the authoritative words, of a version that changed first and that they have yet to follow, else
 *     empty
 */
public record Rendering(String text, String follows) {

    public Rendering {
        text = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u2028\\u2029]+", " ")
                .strip();
    }
}
