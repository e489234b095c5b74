package org.sironet.assembly.texts.page;

import java.util.List;

/** All texts of the network that the reader may see. */
public record TextsPage(List<Line> texts, boolean secretariat) {

    /** One text. */
    public record Line(TextPage.Head head, List<LanguageLine> languages, int articles) {}
}
