package org.sironet.assembly.texts;

import org.sironet.assembly.formats.Labels;
import org.sironet.kernel.Language;

/** How the heading of a numbered article is written: Article 4. Members; 第四条　成员. */
final class Headings {

    private Headings() {}

    static String of(int number, String heading, Language language) {
        return Labels.heading(number, heading, language);
    }
}
