package org.sironet.assembly.wording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/** One thing that an amendment does to a text. Places are referred to by id; null as a neighbour means the beginning. */
public sealed interface Change {

    /** The heading, paragraph or article (or the title) that it touches. */
    UUID at();

    /**
     * Other words for a paragraph, a heading or the title.
     *
     * @param words whole, in one or more languages
     */
    record Reworded(UUID at, Map<Language, String> words) implements Change {
        public Reworded {
            words = Collections.unmodifiableMap(new TreeMap<>(words));
        }
    }

    record Inserted(UUID article, @Nullable UUID after, Paragraph paragraph) implements Change {
        @Override
        public UUID at() {
            return paragraph.id();
        }
    }

    record Deleted(UUID at) implements Change {}

    record Moved(UUID at, UUID article, @Nullable UUID after) implements Change {}

    record ArticleInserted(@Nullable UUID after, Article article) implements Change {
        @Override
        public UUID at() {
            return article.id();
        }
    }

    record ArticleDeleted(UUID at) implements Change {}

    record ArticleMoved(UUID at, @Nullable UUID after) implements Change {}
}
