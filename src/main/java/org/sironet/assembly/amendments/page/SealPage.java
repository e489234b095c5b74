package org.sironet.assembly.amendments.page;

import java.time.Instant;
import java.util.List;
import org.sironet.assembly.texts.page.LanguageLine;
import org.sironet.assembly.texts.page.TextPage;

/**
 * A sealed text, for everybody to check.
 *
 * @param code as it is printed
 * @param chain all versions that were sealed, the latest first
 */
public record SealPage(
        TextPage.Head head,
        int version,
        String result,
        Instant at,
        Instant bindsFrom,
        boolean bindsLater,
        String code,
        String sha256,
        String document,
        List<LanguageLine> languages,
        List<Link> chain,
        List<Rule> waiting) {

    /** One link of the chain. */
    public record Link(int version, int sequence, Instant at, String sha256) {}

    /** A rule that this constitution lays down, and that nobody has entered since. */
    public record Rule(String rule, String place) {}
}
