package org.sironet.tally.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every published result comes out the same, or is left out for a reason that the committed table names. */
class PublishedCasesTest {

    private static final Path TABLE = Path.of("docs/tally-cases.md");

    private static final String HEAD = """
            # Published elections, counted again

            Written by `PublishedCasesTest`, never by hand; the test fails when it differs from what was just counted. The
            files stand in `../shared/data/elections` (see its `SOURCES.md`). *Equal*: winners, and where they are published
            the order, every total, quota, transfer, exhausted vote and score, are the same; in `gender-quota` also who
            replaces each of the elected (counted again without them). Options are those beside what the file itself sets;
            the lots of other programs are given as `order`.

            """;

    @BeforeEach
    void dataIsThere() {
        assumeTrue(Data.isThere(), "SKIPPED: the published elections are not at " + Data.HOME.toAbsolutePath());
    }

    /** Where results were published. */
    enum Source {
        RCTAB(RcvCases::all),
        RANKED(RankedCases::all),
        BLT(OtherCases::blt),
        MEEK(MeekCases::all),
        GENDER(OtherCases::gender),
        COMMITTEES(CommitteeCases::all),
        CONDORCET(OtherCases::condorcet);

        private final Supplier<List<Case>> cases;

        Source(Supplier<List<Case>> cases) {
            this.cases = cases;
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesOutTheSame(Source source) {
        assertThat(source.cases.get())
                .filteredOn(Case::isCounted)
                .allSatisfy(each ->
                        assertThat(each.check().difference()).as(each.name()).isNull());
    }

    @Test
    void atMostOneInTenIsLeftOut() {
        var all = all();
        assertThat(all.stream().filter(each -> !each.isCounted()).count() * 10).isLessThanOrEqualTo(all.size());
    }

    @Test
    void theCommittedTableSaysWhatWasCounted() throws IOException {
        var all = all();
        var left = all.stream().filter(each -> !each.isCounted()).count();
        var table = HEAD + all.size() + " cases: " + (all.size() - left) + " equal, " + left + " left out.\n\n"
                + "| case | outcome | rule and options, or the clause that is not offered |\n|---|---|---|\n"
                + all.stream().map(Case::row).collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("tally.write")) Files.writeString(TABLE, table);
        assertThat(TABLE).hasContent(table);
    }

    private static List<Case> all() {
        return Arrays.stream(Source.values())
                .flatMap(source -> source.cases.get().stream())
                .toList();
    }
}
