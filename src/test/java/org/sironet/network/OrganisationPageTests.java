package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class OrganisationPageTests {

    private static final String LAKE_WATCH = "/members/" + DemonstrationOrganisations.id("model-lake-watch");

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"en,Model Lake Watch", "zh,模例湖泊守望", "ar,نموذج"})
    void theNameStandsInTheReadersLanguageAndInTheOthers(String language, String name) {
        var page = WebUser.of(port).get("/" + language + LAKE_WATCH);
        assertThat(page.one("h1").text() + page.one(".lead").text()).contains("Modèle Veille du Lac");
        assertThat(page.html().select(".lead span[lang]")).isNotEmpty();
        assertThat(page.status()).as(name).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "visitor,post,true",
        "visitor,partners,false",
        "visitor,registry,false",
        "observer,post,true",
        "observer,partners,false",
        "observer,registry,false",
        "operator,partners,false",
        "operator,registry,false",
        "principal,partners,true",
        "principal,registry,false",
        "delegate,partners,true",
        "delegate,registry,false",
        "secretariat,partners,true",
        "secretariat,registry,true"
    })
    void aContactIsSeenByThoseForWhomItIs(String role, String contact, boolean seen) {
        var user = WebUser.of(port);
        if (!role.equals("visitor")) user.signInAs(role);
        var address = contact + "@model-lake-watch.example.org";
        assertThat(user.get(LAKE_WATCH).body().contains(address)).isEqualTo(seen);
        assertThat(user.get("/api/organisations" + LAKE_WATCH.substring("/members".length()))
                        .body()
                        .contains(address))
                .isEqualTo(seen);
        assertThat(user.get("/members.csv?q=model+lake+watch").body().contains(address))
                .isEqualTo(seen);
        assertThat(user.get("/members.json?q=model+lake+watch").body().contains(address))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"visitor,false", "observer,false", "operator,false", "principal,true", "secretariat,true"})
    void peopleAndReasonsAreSeenByMembersAndTheSecretariatOnly(String role, boolean seen) {
        var user = WebUser.of(port);
        if (!role.equals("visitor")) user.signInAs(role);
        var page = user.get(LAKE_WATCH);
        assertThat(page.body().contains("Claire Model")).isEqualTo(seen);
        assertThat(page.body().contains("Yearly data not confirmed")).isEqualTo(seen);
        assertThat(page.text()).contains("Suspended since 3 July 2017");
    }

    @Test
    void theDescriptionIsShownInAnotherLanguageOnRequest() {
        var user = WebUser.of(port);
        user.get(LAKE_WATCH);
        assertThat(user.follow("a[hreflang=zh][href*=description]").html().select("section p span[lang=zh]"))
                .isNotEmpty();
    }

    @Test
    void anOrganisationThatIsNothingInTheNetworkIsKnownToTheSecretariatOnly() {
        var id = transaction.execute(status -> organisations.enter(
                OrganisationProfile.of(Multilingual.of(Language.ENGLISH, "Unknown Sample"), Country.of("PE")),
                Actor.PROGRAM,
                Basis.provisional("test")));
        assertThat(WebUser.of(port).get("/members/" + id).status()).isEqualTo(404);
        assertThat(WebUser.of(port).signInAs("principal").get("/members/" + id).status())
                .isEqualTo(404);
        assertThat(WebUser.of(port).get("/members?q=unknown+sample").text()).contains("No organisation");
        var officer = WebUser.of(port).signInAs("secretariat");
        assertThat(officer.get("/members/" + id).status()).isEqualTo(200);
        assertThat(officer.get("/members?standing=none").text()).contains("Unknown Sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "1", "%00", "..%2F..", "00000000-0000-0000-0000-000000000000"})
    void whatDoesNotExistIsNotFound(String id) {
        assertThat(WebUser.of(port).get("/members/" + id).status()).isIn(400, 404);
        assertThat(WebUser.of(port)
                        .get("/api/organisations/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
