package org.sironet.setup.page;

import java.util.List;
import org.sironet.kernel.Multilingual;

/**
 * The front page.
 *
 * @param about what the network says of itself; may be empty
 * @param concerns what needs the viewer; empty for visitors
 */
public record FrontPage(
        int members, int home, int overseas, int countries, Multilingual.Version about, List<ConcernLine> concerns) {}
