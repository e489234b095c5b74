package org.sironet.assembly.formats;

import java.time.LocalDate;
import org.sironet.kernel.Language;

/**
 * What a file says about the text that it holds.
 *
 * @param address of the text through all its versions and languages, for example {@code https://sironet.org/texts/3}
 * @param kind in one word without spaces: constitution, consensus
 * @param author the network's name
 * @param network the network's address
 * @param begun when the text was begun
 * @param version its number
 * @param made when this version was made
 * @param authoritative the language that prevails
 */
public record Meta(
        String address,
        String kind,
        String author,
        String network,
        LocalDate begun,
        int version,
        LocalDate made,
        Language authoritative) {}
