package org.sironet.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class ImportPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private WebUser secretary;

    @BeforeEach
    void signIn() {
        secretary = WebUser.of(port).signInAs("secretariat");
    }

    private WebUser.Page upload(String name, byte[] content) {
        secretary.get("/import");
        return secretary.submit("form[enctype]", Map.of("file", new WebUser.Upload(name, "text/csv", content)));
    }

    private String checked(String csv) {
        upload("list.csv", csv.getBytes(StandardCharsets.UTF_8));
        secretary.submit("form[action$=/columns]", Map.of());
        return awaited();
    }

    private String awaited() {
        var path = secretary.page().path().split("[?]")[0];
        for (var page = secretary.page(); !page.header("Refresh").isEmpty(); page = secretary.get(path))
            Thread.onSpinWait();
        return path;
    }

    private long organisations() {
        return jdbc.sql("select count(*) from organisation").query(Long.class).single();
    }

    @Test
    void everythingIsEnteredTogetherAndTakenOutAgain() {
        var before = organisations();
        var path = checked(
                "name,country,standing,since\nZqx Tarnwell Initiative,Kenya,member,2017-01-02\nVorble Quay Trust,法国,,\n");
        assertThat(secretary.page().text()).contains("Enter 2 organisations");
        secretary.submit("form[action$=/commit]", Map.of());
        awaited();
        assertThat(secretary.page().text()).contains("2 organisations were entered");
        assertThat(organisations()).isEqualTo(before + 2);
        assertThat(jdbc.sql(
                                "select count(*) from import_row r join import i on i.id = r.import where i.stage = 'COMMITTED'")
                        .query(Long.class)
                        .single())
                .isZero();
        secretary.submit("form[action$=/undo]", Map.of());
        assertThat(secretary.page().text()).contains("The import is undone");
        assertThat(organisations()).isEqualTo(before);
        assertThat(secretary.forge(path + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void rowsWithErrorsMustBeCorrectedOrLeftOut() {
        var path = checked(
                "name,country,founded\nGrolm Vale Union,Atlantis,1990\nPlimsy Works,Peru,20x1\nFine One Zzt,Peru,2001\n");
        assertThat(secretary.page().text())
                .contains("2 rows have errors", "“Atlantis” is not a country", "“20x1” is not a founding year");
        assertThat(secretary.forge(path + "/commit", Map.of()).status()).isEqualTo(409);
        secretary.get(path + "/rows/1");
        secretary.submit("form[action$=/rows/1]", Map.of("cell-1", "Peru"));
        assertThat(secretary.page().text()).contains("One row has errors");
        secretary.submit("form[action$=/exclusion]", Map.of());
        assertThat(secretary.page().text()).contains("2 organisations will be entered");
    }

    @Test
    void aLikelyDuplicateIsLeftOutUnlessSomebodyDecides() {
        checked("name,country\nSAMPLE HEALTH VOLUNTEERS (SHV),China\n");
        assertThat(secretary.page().text())
                .contains("This may be the same organisation as", "Sample Health Volunteers", "Left out");
        secretary.submit("form[action$=/decision]", Map.of());
        assertThat(secretary.page().text()).contains("Enter one organisation");
    }

    @Test
    void theSameOrganisationTwiceInAFileIsSeen() {
        checked("name,country\nBrindle Fen Society,Kenya\nSociety Brindle Fen e.V.,Kenya\n");
        assertThat(secretary.page().text()).contains("same organisation as in row 1");
    }

    @Test
    void aTakenIdentifierCannotBeEnteredAsNew() {
        var path = checked(
                "name,country,register,legal_identifier\nQuite Other Name,China,EXAMPLE-REGISTER-CN,EX-323-1161\n");
        assertThat(secretary.page().text()).contains("same legal identifier");
        assertThat(secretary
                        .forge(path + "/rows/1/decision", Map.of("fate", "new"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatOthersReferToIsNotTakenOut() {
        checked("name,country\nHobbly Marsh League,Kenya\n");
        secretary.submit("form[action$=/commit]", Map.of());
        awaited();
        jdbc.sql("update organisation set version = 2 where name->>'en' = 'Hobbly Marsh League'")
                .update();
        secretary.submit("form[action$=/undo]", Map.of());
        assertThat(secretary.page().status()).isEqualTo(409);
        assertThat(secretary.page().text()).contains("One organisation has been changed since");
    }

    @Test
    void aDuplicateCompletesWhatTheNetworkKnowsAndThatIsTakenBack() {
        checked("name,country,founded,website\nWimple Brook Alliance,Kenya,1999,\n");
        secretary.submit("form[action$=/commit]", Map.of());
        awaited();
        checked("name,country,founded,website,name_zh\nWimple Brook Alliance,Kenya,2001,wimple.example.org,温普溪联盟\n");
        assertThat(secretary.page().text()).contains("Complete this organisation", "Adds: Name · Website");
        secretary.submit("form[action$=/completion]", Map.of());
        assertThat(secretary.page().text()).contains("Completes an organisation", "Will complete this organisation");
        secretary.submit("form[action$=/commit]", Map.of());
        awaited();
        assertThat(secretary.page().text()).contains("One organisation was completed");
        assertThat(wimple()).isEqualTo("1999 https://wimple.example.org 温普溪联盟 2");
        var completed = secretary.page().path();
        secretary.submit("form[action$=/undo]", Map.of());
        assertThat(secretary.page().text()).contains("What it added to one organisation was taken away");
        assertThat(wimple()).isEqualTo("1999 - - 3");
        assertThat(secretary.forge(completed + "/undo", Map.of()).status()).isEqualTo(409);
    }

    private String wimple() {
        return jdbc.sql("""
                        select concat_ws(' ', founded, coalesce(website, '-'), coalesce(name->>'zh', '-'), version)
                          from organisation where name->>'en' = 'Wimple Brook Alliance'""").query(String.class).single();
    }

    @Test
    void twoRowsDoNotCompleteTheSameOrganisation() {
        var path = checked("name,country,description_fr\nSample Health Volunteers,China,Une\n"
                + "Sample Health Volunteers SHV,China,Deux\n");
        var id = secretary.page().one("button[name=fills]").val();
        secretary.forge(path + "/rows/1/decision", Map.of("fills", id));
        assertThat(secretary
                        .forge(path + "/rows/2/decision", Map.of("fills", id))
                        .status())
                .isEqualTo(409);
        assertThat(secretary
                        .forge(path + "/rows/2/decision", Map.of("fills", java.util.UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
        assertThat(secretary
                        .forge(path + "/rows/2/decision", Map.of("fills", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anImportThatIsGivenUpLeavesNothing() {
        upload("list.csv", "name,country\nNever Entered Zz,Kenya\n".getBytes(StandardCharsets.UTF_8));
        secretary.submit("form[action$=/abandonment]", Map.of());
        assertThat(secretary.page().text()).contains("Nothing was entered");
        assertThat(jdbc.sql(
                                "select count(*) from import_row r join import i on i.id = r.import where i.stage = 'ABANDONED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.4", "PK\u0003\u0004junk", "[1]", "<a>", "name\n"})
    void whatCannotBeReadIsSaidNextToTheField(String content) {
        var page = upload("list.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("#file-error").text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/import", "/zh/import", "/ar/import"})
    void itIsThereInEachLanguage(String path) {
        assertThat(secretary.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delegate", "operator"})
    void itIsForTheSecretariatOnly(String role) {
        var other = WebUser.of(port).signInAs(role);
        assertThat(other.get("/import").status()).isEqualTo(403);
        assertThat(other.get("/api/imports/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(secretary.get("/imports/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(secretary.get("/imports/x").status()).isEqualTo(404);
    }

    @Test
    void aColumnChosenTwiceIsSaid() {
        upload("list.csv", "name,country\nA B C D,Kenya\n".getBytes(StandardCharsets.UTF_8));
        secretary.submit("form[action$=/columns]", Map.of("target-1", "NAME"));
        assertThat(secretary.page().status()).isEqualTo(422);
        assertThat(secretary.page().one("#target-1-error").text()).contains("Another column holds this already");
        secretary.submit("form[action$=/columns]", Map.of("target-0", "IGNORED", "target-1", "NONSENSE"));
        assertThat(secretary.page().status()).isEqualTo(422);
    }

    @Test
    void anotherEncodingCanBeChosen() {
        upload("list.csv", "name,country\nÉtoile Zzq,Kenya\n".getBytes(StandardCharsets.UTF_8));
        secretary.submit("form[action$=/reading]", Map.of("encoding", "windows-1252"));
        assertThat(secretary.page().text()).contains("Ã‰toile");
        secretary.submit("form[action$=/reading]", Map.of("encoding", "UTF-8"));
        assertThat(secretary.page().text()).contains("Étoile");
    }
}
