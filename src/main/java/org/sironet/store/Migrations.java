package org.sironet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The program's own migrations, of which a restore runs those that the backup had, so that its rows fit. */
final class Migrations implements ResourceProvider {

    private final List<LoadableResource> chosen;

    private Migrations(Predicate<String> version) {
        chosen = all().filter(migration -> version.test(version(migration.getFilename())))
                .toList();
    }

    static void run(DatabaseAccess access, Collection<String> versions) {
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .placeholders(Map.of("program", access.program()))
                .resourceProvider(new Migrations(versions::contains))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Those that this program does not have. */
    static Collection<String> unknown(Collection<String> versions) {
        var unknown = new TreeSet<>(versions);
        all().map(migration -> version(migration.getFilename())).forEach(unknown::remove);
        return unknown;
    }

    /** As Flyway writes it: V002__files.sql is 002. */
    private static String version(String file) {
        return file.substring(1, file.indexOf("__"));
    }

    private static Stream<LoadableResource> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/**/V*__*.sql"))
                    .map(Migration::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return chosen.stream()
                .filter(each -> each.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String... suffixes) {
        return chosen.stream()
                .filter(each -> each.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(each.getFilename()::endsWith))
                .toList();
    }

    private static final class Migration extends LoadableResource {

        private final Resource file;

        Migration(Resource file) {
            this.file = file;
        }

        @Override
        public java.io.Reader read() {
            try {
                return new java.io.StringReader(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getFilename() {
            return String.valueOf(file.getFilename());
        }

        @Override
        public String getAbsolutePath() {
            return getFilename();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getFilename();
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
