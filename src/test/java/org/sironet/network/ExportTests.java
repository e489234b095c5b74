package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class ExportTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TransactionTemplate transaction;

    private List<NamedCsvRecord> csv(WebUser user, String query) {
        var body = user.get("/members.csv" + query).body();
        assertThat(body).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(body.substring(1)).stream().toList();
    }

    @Test
    void theFileHoldsWhatTheFilterShows() {
        var rows = csv(WebUser.of(port), "?region=africa&field=water");
        assertThat(rows)
                .extracting(row -> row.getField("name_en"))
                .contains("Sample Sahel Wells")
                .hasSize(4);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getField("fields").split(";")).contains("water"));
    }

    @Test
    void namesStandInAColumnForEachLanguage() {
        var row = csv(WebUser.of(port), "?q=Sample+Sahel+Wells").getFirst();
        assertThat(row.getField("name_fr")).isEqualTo("Puits du Sahel Échantillon");
        assertThat(row.getField("country")).isEqualTo("NE");
        assertThat(row.getField("standing")).isEqualTo("member");
        assertThat(row.getField("since")).isEqualTo("2017-05-14");
    }

    @Test
    void theSameStandsInTheSpreadsheet() throws Exception {
        var file = WebUser.of(port).get("/members.xlsx?q=Sample+Sahel+Wells").bytes();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("name_en");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Sample Sahel Wells");
        }
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsMadeHarmless() {
        transaction.executeWithoutResult(status -> organisations.enter(
                Map.of(
                        OrganisationId.random(),
                        OrganisationProfile.of(
                                Multilingual.of(Language.ENGLISH, "=HYPERLINK(\"http://evil.example\")"),
                                Country.of("PE"))),
                Actor.PROGRAM,
                Basis.provisional("test")));
        var rows = csv(WebUser.of(port).signInAs("secretariat"), "?standing=none");
        assertThat(rows).extracting(row -> row.getField("name_en")).contains("'=HYPERLINK(\"http://evil.example\")");
    }

    @Test
    void aFilterThatIsTooLongIsRefused() {
        assertThat(WebUser.of(port).get("/members.csv?q=" + "x".repeat(300)).status())
                .isEqualTo(400);
    }
}
