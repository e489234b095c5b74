package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class OrganisationEditTests {

    private static final OrganisationId RIVER_TRUST = DemonstrationOrganisations.id("example-river-trust");
    private static final String PAGE = "/members/" + RIVER_TRUST;
    private static final String FORM = "form[action$=/edit]";

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private WebUser editing(String role) {
        var user = WebUser.of(port).signInAs(role);
        user.get(PAGE + "/edit");
        return user;
    }

    private OrganisationProfile profile() {
        return organisations.find(RIVER_TRUST).orElseThrow().profile();
    }

    @ParameterizedTest
    @CsvSource({
        "principal,/edit,200",
        "secretariat,/edit,200",
        "delegate,/edit,403",
        "observer,/edit,403",
        "operator,/edit,403",
        "principal,/changes,200",
        "secretariat,/changes,200",
        "delegate,/changes,200",
        "observer,/changes,403"
    })
    void theFormIsForThoseWhoMayAndTheRecordForThoseConcerned(String role, String page, int status) {
        assertThat(WebUser.of(port).signInAs(role).get(PAGE + page).status()).isEqualTo(status);
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertThat(WebUser.of(port).get(PAGE + "/edit").path()).startsWith("/sign-in?next=");
    }

    @Test
    void thePrincipalOfAnotherOrganisationMayNotEditThisOne() {
        var other = "/members/" + DemonstrationOrganisations.id("model-lake-watch");
        var user = WebUser.of(port).signInAs("principal");
        assertThat(user.get(other + "/edit").status()).isEqualTo(403);
        assertThat(user.forge(other + "/edit", Map.of("version", "1")).status()).isEqualTo(403);
    }

    @Test
    void aChangeIsShownAtOnceAndKeptWithWhatStoodBefore() {
        var user = editing("principal");
        var before = profile().founded();
        user.submit(FORM, Map.of("founded", "1987"));
        assertThat(user.page().path()).isEqualTo(PAGE);
        assertThat(user.page().text()).contains("Saved.").contains("1987");
        assertThat(user.get(PAGE + "/changes").text()).contains(String.valueOf(before), "1987", "Amina Example");
        assertThat(jdbc.sql(
                                "select details::text from journal_entry where what = 'organisation.changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("founded")
                .doesNotContain("1987");
    }

    @Test
    void aNewNameWaitsForTheSecretariatAndIsShownOnceConfirmed() {
        var user = editing("principal");
        user.submit(FORM, Map.of("name-sw", "Amana ya Mto Mrefu"));
        assertThat(profile().name().byTag().get("sw")).isNotEqualTo("Amana ya Mto Mrefu");
        assertThat(user.page().text()).contains("waits for the Secretariat");
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/changes");
        assertThat(officer.page().text()).contains("Amana ya Mto Mrefu");
        var stale = officer.page().one("form[action$=/confirmation]").attr("action");
        officer.submit("form[action$=/confirmation]", Map.of());
        assertThat(profile().name().byTag()).containsEntry("sw", "Amana ya Mto Mrefu");
        assertThat(WebUser.of(port).get("/members?q=mto+mrefu").text()).contains("Example River Trust");
        assertThat(officer.forge(stale, Map.of()).status()).isEqualTo(409);
        assertThat(jdbc.sql("select exists (select from organisation_proposal where outcome = 'CONFIRMED')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theRecordShowsStandingAndPeopleBesideTheChanges() {
        var officer = WebUser.of(port).signInAs("secretariat");
        var text = officer.get(PAGE + "/changes").text();
        assertThat(text).contains("Standing recorded: member");
        var principal = WebUser.of(port).signInAs("principal");
        principal.get("/delegates?for=" + PAGE.substring(PAGE.lastIndexOf('/') + 1));
        principal.submit(
                "form:has(input[name=mail])", Map.of("name", "Told Delegate", "mail", "told-delegate@example.org"));
        assertThat(officer.get(PAGE + "/changes").text()).contains("Delegate authorised · Told Delegate");
        officer.get("/ar" + PAGE + "/changes");
        assertThat(officer.page().text()).contains("تسجيل وضع العضوية: عضو");
    }

    @Test
    void programsConfirmAndDeclineNames() {
        var officer = ApiUser.of(port, "secretariat", "read:name-proposals", "write:name-proposals");
        editing("principal").submit(FORM, Map.of("name-sw", "Amana ya Mto Mpya"));
        var open = officer.get("/api/name-proposals").path("items").get(0);
        assertThat(open.path("names").path("sw").asString()).isEqualTo("Amana ya Mto Mpya");
        var path = "/api/name-proposals/" + open.path("id").asString();
        officer.refused(422, "POST", path + "/refusal", "{\"reason\":\" \"}");
        officer.post(path + "/refusal", "{\"reason\":\"The register says otherwise.\"}");
        officer.refused(409, "POST", path + "/confirmation", "");
        editing("principal").submit(FORM, Map.of("name-sw", "Amana ya Mto Mpya"));
        var again = officer.get("/api/name-proposals").path("items").get(0);
        officer.post("/api/name-proposals/" + again.path("id").asString() + "/confirmation", "");
        assertThat(profile().name().byTag()).containsEntry("sw", "Amana ya Mto Mpya");
        ApiUser.of(port, "principal", "read:name-proposals").refused(403, "/api/name-proposals");
    }

    @Test
    void decliningNeedsAReasonAndChangesNothing() {
        var before = profile().country();
        editing("principal").submit(FORM, Map.of("country", "UG"));
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/changes");
        officer.submit("form[action$=/refusal]", Map.of("reason", "  "));
        assertThat(officer.page().status()).isEqualTo(422);
        officer.submit("form[action$=/refusal]", Map.of("reason", "The register says otherwise."));
        assertThat(officer.page().text()).contains("Declined.");
        assertThat(profile().country()).isEqualTo(before);
    }

    @Test
    void onlyTheSecretariatDecidesProposals() {
        assertThat(WebUser.of(port)
                        .signInAs("principal")
                        .get("/secretariat/changes")
                        .status())
                .isEqualTo(403);
        assertThat(WebUser.of(port)
                        .signInAs("operator")
                        .forge("/secretariat/changes/" + java.util.UUID.randomUUID() + "/confirmation", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSecretariatNamesABasis() {
        var officer = editing("secretariat");
        officer.submit(FORM, Map.of("website", "https://rivers.example.org"));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#website").val()).isEqualTo("https://rivers.example.org");
        officer.submit(FORM, Map.of("basis", "Letter of 3 July"));
        assertThat(profile().website()).isEqualTo("https://rivers.example.org");
        assertThat(officer.get(PAGE + "/changes").text()).contains("Letter of 3 July");
    }

    @Test
    void whoSavesSecondSeesWhatChangedMeanwhileAndLosesNothing() {
        var first = editing("principal");
        var second = editing("secretariat");
        first.submit(FORM, Map.of("founded", "1991"));
        second.submit(FORM, Map.of("languages", "English, Kiswahili, French", "basis", "Letter"));
        assertThat(second.page().status()).isEqualTo(409);
        assertThat(second.page().text()).contains("Somebody else has saved", "1991");
        assertThat(second.page().one("#founded").val()).isEqualTo("1991");
        assertThat(second.page().one("#languages").val()).contains("French");
        second.submit(FORM, Map.of());
        assertThat(profile().founded()).isEqualTo(1991);
        assertThat(profile().languages()).hasSize(3);
    }

    @Test
    void contactsAreAddedAndRemoved() {
        var user = editing("principal");
        var row = user.page().html().select("[name^=contact-value-]").size() - 1;
        user.submit(
                FORM,
                Map.of(
                        "contact-value-" + row,
                        "+254 20 000 000",
                        "contact-kind-" + row,
                        "PHONE",
                        "contact-visibility-" + row,
                        "MEMBERS"));
        assertThat(profile().contacts()).extracting(Contact::value).contains("+254 20 000 000");
        assertThat(WebUser.of(port).get(PAGE).body()).doesNotContain("+254 20 000 000");
        user.get(PAGE + "/edit");
        user.submit(FORM, Map.of("contact-value-" + row, ""));
        assertThat(profile().contacts()).extracting(Contact::value).doesNotContain("+254 20 000 000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "founded|next year",
                "founded|999",
                "website|javascript:alert(1)",
                "website|http://",
                "languages|Elvenish of the West",
                "country|XX",
                "country|''",
                "ecosoc|ROYAL",
                "field|nope",
                "acronym|longer than thirty characters, by far",
                "contact-value-0|no address",
                "contact-visibility-0|FRIENDS",
                "identifier-0|''",
                "name-en|\u202Eevil",
                "description-en|be\u0007ll"
            })
    void aWrongAnswerIsRefusedBesideItsFieldAndKept(String field, String typed) {
        var before = profile();
        var user = editing("principal");
        user.submit(FORM, Map.of(field, typed));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().html().select("[role=alert] a[href='#" + field + "']"))
                .hasSize(1);
        assertThat(profile()).isEqualTo(before);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        var user = editing("principal");
        user.submit(FORM, Map.of("description-ar", "م".repeat(3001)));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().one("#description-ar").text()).hasSize(3001);
    }

    @Test
    void anIdentifierOfAnotherOrganisationIsRefused() {
        var taken = organisations
                .find(DemonstrationOrganisations.id("model-lake-watch"))
                .orElseThrow()
                .profile()
                .identifiers()
                .getFirst();
        var user = editing("principal");
        user.submit(FORM, Map.of("register-0", taken.register(), "identifier-0", taken.identifier()));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().text()).contains("Another organisation has this identifier already");
    }

    @Test
    void aForgedFormIsRefused() {
        var user = WebUser.of(port).signInAs("principal");
        assertThat(user.forge(PAGE + "/edit", Map.of("version", "x", "for", RIVER_TRUST.toString()))
                        .status())
                .isEqualTo(400);
        assertThat(user.forge(
                                PAGE + "/edit",
                                Map.of("version", "1", "versions", List.of("<b>"), "for", RIVER_TRUST.toString()))
                        .status())
                .isEqualTo(400);
    }
}
