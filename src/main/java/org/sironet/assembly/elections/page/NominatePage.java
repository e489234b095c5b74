package org.sironet.assembly.elections.page;

import java.util.List;
import org.sironet.shell.Option;

/**
 * Choosing whom to nominate: first the member, then one of those who act for it.
 *
 * @param organisations members in good standing
 * @param people those who act for the one chosen; empty before
 * @param chosen the member's id; empty before
 */
public record NominatePage(
        ElectionPage.Head head, List<Option> organisations, List<Option> people, String chosen, String chosenName) {}
