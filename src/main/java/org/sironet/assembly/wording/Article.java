package org.sironet.assembly.wording;

import java.util.List;
import java.util.UUID;

/**
 * A numbered article, or a part of a text that has no number: a preamble, a chapter's heading, a closing formula.
 *
 * @param id stays with the article through all versions; also stands for its heading
 * @param numbered counted as Article 1, 2, 3 through the whole text
 * @param heading none for an article without one
 */
public record Article(UUID id, boolean numbered, Words heading, List<Paragraph> paragraphs) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    public Article withHeading(Words changed) {
        return new Article(id, numbered, changed, paragraphs);
    }

    public Article with(List<Paragraph> changed) {
        return new Article(id, numbered, heading, changed);
    }
}
