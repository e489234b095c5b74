package org.sironet.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class BodiesStoryTests {

    @LocalServerPort
    private int port;

    @Test
    void everybodyReadsWhoHoldsWhichSeatOnAnyDay() {
        var visitor = WebUser.of(port);
        visitor.get("/bodies");
        assertThat(visitor.page().text())
                .contains("International Instruction Committee", "0 of 9 seats held", "6 of 6 seats held");
        visitor.follow("main a[href$=/bodies/secretariat]");
        assertThat(visitor.page().text()).contains("Provisional", "Clerk Demo", "since 15 May 2017");
        assertThat(visitor.page()
                        .one("dl a[href$=/texts/constitution/articles/14]")
                        .text())
                .contains("Constitution");
        visitor.submit("form[action$=/bodies/secretariat]", Map.of("on", "2017-05-14"));
        assertThat(visitor.page().text()).contains("Seats on 14 May 2017", "It has no seats on this day", "To come");
        visitor.submit("form[action$=/bodies/secretariat]", Map.of("on", "yesterday"));
        assertThat(visitor.page().status()).isEqualTo(422);
        assertThat(visitor.page().one("#on").val()).isEqualTo("yesterday");
        assertThat(visitor.get("/zh/bodies/international-instruction-committee").text())
                .contains("国际指导委员会", "至少4席由海外成员的人士担任");
    }

    @Test
    void anOrganisationsPageShowsTheSeatsOfItsPeople() {
        var page = WebUser.of(port)
                .get("/members/" + org.sironet.network.DemonstrationIds.organisation("sample-institute-ngo-studies"));
        assertThat(page.text()).contains("Seats in bodies of the network", "Lei Sample", "22 November 2017");
    }

    @Test
    void theSecretariatFoundsABodyAndFillsItsSeats() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/bodies");
        officer.follow("main a[href$=/bodies/new]");
        officer.submit("main form", Map.of("name", "Working Group", "title-en", "=Training group"));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#name").val()).isEqualTo("Working Group");
        officer.submit(
                "main form",
                Map.of("name", "training", "state", "established", "basis", "OFFICE", "reference", "4 October"));
        assertThat(officer.page().text()).contains("The body is founded");
        officer.submit("main form", Map.of("more", "2", "basis", "OFFICE", "reference", "4 October"));
        assertThat(officer.page().text()).contains("The seats are added", "Seat 2");
        officer.get("/bodies/training/terms/new");
        var lei = Map.of(
                "mail", "lei-sample@example.org", "filled", "appointed", "basis", "OFFICE", "reference", "letter 7");
        officer.submit("main form", lei);
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#organisation-error").text()).contains("for which one");
        officer.submit("main form", Map.of("mail", "lei\0sample@example.org"));
        assertThat(officer.page().one("#mail-error").text()).isNotEmpty();
        officer.submit("main form", Map.of("mail", "lei-sample@example.org"));
        officer.submit("main form", Map.of("organisation", "none"));
        assertThat(officer.page().text()).contains("The seat is filled", "Lei Sample", "appointed");
        theTermEnds(officer);
        assertThat(WebUser.of(port).get("/bodies/training.csv").body())
                .startsWith("\uFEFFbody,seat,person_id")
                .contains("Lei Sample", "'=moved away");
        officer.get("/bodies/training/seats/2");
        officer.submit("main form", Map.of("last", "2017-12-31", "basis", "OFFICE", "reference", "letter 8"));
        assertThat(officer.page().text()).contains("The seat is abolished");
    }

    private static void theTermEnds(WebUser officer) {
        officer.follow("main a[href*=/terms/]:not([href$=new])");
        officer.submit("main form", Map.of("last", "2010-01-01", "reason", "=moved away"));
        assertThat(officer.page().status()).isEqualTo(422);
        officer.submit("main form", Map.of("last", "2017-10-31", "basis", "OFFICE", "reference", "letter 8"));
        assertThat(officer.page().text()).contains("The term has ended");
    }

    @Test
    void theSecretariatChangesABodyAndWhatItIs() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/bodies/drafting-group/edit");
        officer.submit(
                "main form",
                Map.of("group", "OVERSEAS", "least", "", "years", "40", "basis", "OFFICE", "reference", "letter 9"));
        assertThat(officer.page().html().select("#least-error, #years-error")).hasSize(2);
        officer.submit("main form", Map.of("group", "", "years", "", "article", "3", "text", "constitution"));
        assertThat(officer.page().text()).contains("Saved", "article 3");
        officer.get("/bodies/drafting-group/steps/new");
        officer.submit(
                "main form",
                Map.of(
                        "state",
                        "dissolved",
                        "from",
                        "2017-11-24",
                        "note",
                        "Its task is done",
                        "basis",
                        "POLL",
                        "reference",
                        "item 4"));
        assertThat(officer.page().text()).contains("The step is recorded", "from 24 November 2017", "Its task is done");
    }

    @Test
    void programsReadBodiesAsPopolo() {
        var program = ApiUser.visitor(port);
        assertThat(program.get("/api/bodies").get("items").size()).isGreaterThanOrEqualTo(3);
        var secretariat = program.get("/api/bodies/secretariat");
        assertThat(secretariat.get("organization").get("state").asString()).isEqualTo("provisional");
        assertThat(secretariat.get("posts").size()).isEqualTo(6);
        var head = secretariat.get("memberships").get(0);
        assertThat(head.get("post_id").asString()).isEqualTo("secretariat/1");
        assertThat(head.get("names").get("en").asString()).isEqualTo("Director Sample");
        program.refused(404, "/api/bodies/nothing");
    }

    @Test
    void programsOfTheSecretariatFillSeats() {
        var program = ApiUser.of(port, "secretariat", "read:bodies", "write:bodies");
        var refused = program.refused(
                422,
                "POST",
                "/api/bodies/international-instruction-committee/memberships",
                "{\"mail\":\"amina-example@example.org\",\"organisation\":\"none\",\"filled\":\"elected\","
                        + "\"from\":\"2017-10-31\",\"basis\":\"POLL\",\"reference\":\"x\"}");
        assertThat(refused.toString()).contains("this day the body is not there");
        program.refused(
                404,
                "POST",
                "/api/bodies/secretariat/memberships/" + java.util.UUID.randomUUID() + "/end",
                "{\"last\":\"2017-10-31\"}");
    }
}
