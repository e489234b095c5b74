package org.sironet.assembly.texts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Reach;
import org.sironet.journal.Hashes;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of each version. A version never changes, so the latest that were read are kept in memory; an article that
 * stands in many versions is stored once.
 */
@Component
public class Versions {

    private static final int KEPT = 64;

    private record Key(UUID text, int number) {}

    private record Between(UUID text, int from, int to) {}

    private record Read(Provisions provisions, Numbering numbering) {}

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Map<Key, Read> kept = kept(KEPT);
    private final Map<Between, Set<UUID>> changed = kept(KEPT * 8);

    Versions(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    public Provisions current(Text text) {
        return find(text.id(), text.current()).orElseThrow();
    }

    public Provisions get(UUID text, int number) {
        return find(text, number).orElseThrow();
    }

    public Optional<Provisions> find(UUID text, int number) {
        return known(new Key(text, number)).map(Read::provisions);
    }

    public Numbering numbering(UUID text, int number) {
        return known(new Key(text, number)).orElseThrow().numbering();
    }

    /** The articles that are not the same in both versions. */
    public Set<UUID> changed(UUID text, int from, int to) {
        if (from == to) return Set.of();
        return changed.computeIfAbsent(
                new Between(text, from, to), any -> Reach.changed(get(text, from), get(text, to)));
    }

    private Optional<Read> known(Key key) {
        var known = kept.get(key);
        if (known != null) return Optional.of(known);
        var read = read(key).map(provisions -> new Read(provisions, Numbering.of(provisions)));
        read.ifPresent(each -> kept.put(key, each));
        return read;
    }

    private static <K, V> Map<K, V> kept(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    private Optional<Provisions> read(Key key) {
        var title = jdbc.sql("select title from text_version where text = ? and number = ?")
                .params(key.text(), key.number())
                .query(String.class)
                .optional();
        return title.map(words -> new Provisions(
                WordingJson.words(words),
                jdbc.sql("""
                        select a.content from text_version_article v join text_article a using (hash)
                         where v.text = ? and v.version = ? order by v.position""")
                        .params(key.text(), key.number())
                        .query((row, index) -> WordingJson.article(row.getString("content")))
                        .list()));
    }

    /** The first version of a new text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID text, Provisions provisions, Version.Cause cause, @Nullable PersonId by) {
        save(text, 1, provisions, cause, "", by);
    }

    /**
     * Adds a version after the current one. The caller has locked the text.
     *
     * @return the text with the new version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Text add(Text text, Provisions provisions, Version.Cause cause, String detail, @Nullable PersonId by) {
        save(text.id(), text.current() + 1, provisions, cause, detail, by);
        return texts.get(text.id());
    }

    private void save(
            UUID text, int number, Provisions provisions, Version.Cause cause, String detail, @Nullable PersonId by) {
        texts.add(text, number, WordingJson.write(provisions.title()), cause, detail, by);
        var ids = new ArrayList<UUID>();
        var hashes = new ArrayList<byte[]>();
        var contents = new ArrayList<String>();
        for (var article : provisions.articles()) {
            var content = WordingJson.write(article);
            ids.add(article.id());
            contents.add(content);
            hashes.add(hash(content));
        }
        jdbc.sql("""
                insert into text_article (hash, content) select * from unnest(?::bytea[], ?::text[])
                    on conflict do nothing""")
                .param(hashes.toArray(byte[][]::new))
                .param(contents.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into text_version_article (text, version, position, article, hash)
                select ?, ?, a.position, a.id, a.hash
                  from unnest(?::uuid[], ?::bytea[]) with ordinality a(id, hash, position)""")
                .param(text)
                .param(number)
                .param(ids.toArray(UUID[]::new))
                .param(hashes.toArray(byte[][]::new))
                .update();
    }

    static byte[] hash(String content) {
        return Hashes.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is kept and sealed. */
    public static String hash(Article article) {
        return java.util.HexFormat.of().formatHex(hash(WordingJson.write(article)));
    }
}
