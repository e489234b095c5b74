package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.kernel.Basis;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A constitution that says itself from which day it binds; and the files of a sealed text. */
@DemonstrationTest
@DirtiesContext
class BindingTests {

    private static final String TEXT = "/texts/constitution";
    private static final Instant NEW_YEAR = Instant.parse("2017-12-31T16:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationDrafts drafts;

    @Autowired
    private Balloting balloting;

    @Autowired
    private Deciding deciding;

    @Autowired
    private Rules rules;

    @Test
    void itBindsFromItsOwnDayAndItsFilesAreSealed() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/en" + TEXT + "/settings");
        officer.submit("form[action$=binding]", Map.of("binds", "2018-01-01"));
        assertThat(officer.page().one("#binds").val()).isEqualTo("2018-01-01");
        rejectAll();
        adopt();
        var before = rules.at(AssemblyRules.QUORUM, NEW_YEAR.minus(Duration.ofHours(1)));
        assertThat(before.basis().kind()).isNotEqualTo(Basis.Kind.ARTICLE);
        var after = rules.at(AssemblyRules.QUORUM, NEW_YEAR);
        assertThat(after.basis().kind()).isEqualTo(Basis.Kind.ARTICLE);
        assertThat(after.holdsFrom()).isEqualTo(NEW_YEAR);
        filesAreSealed();
    }

    private void rejectAll() {
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", "2017-11-21T15:00"));
        var decision = new Deciding.Decision(null, Basis.office("presiding-officer"), "None for.");
        for (var order = open(); !order.isEmpty(); order = open())
            deciding.reject(drafts.find("constitution"), order.getFirst().number(), decision);
    }

    private List<Amendment> open() {
        return balloting.of(drafts.find("constitution")).order();
    }

    private void adopt() {
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        presiding.get("/en" + TEXT + "/amendments");
        assertThat(presiding.page().one("#binds").val()).isEqualTo("2018-01-01");
        presiding.submit("form[action$=adoption]", Map.of("adoption", "58 of 78.", "binds", "2017-11-20"));
        assertThat(presiding.page().status()).isEqualTo(422);
        assertThat(presiding.page().text()).contains("a day that is over");
        presiding.submit("form[action$=adoption]", Map.of("binds", "2018-01-01"));
        assertThat(presiding.page().text()).contains("adopted and sealed", "from 1 January 2018");
        assertThat(presiding.page().text()).as("nothing was amended").doesNotContain("Rules that wait");
    }

    /** Each form of each language version is known to /verify, and the same bytes for everybody. */
    private void filesAreSealed() {
        var visitor = WebUser.of(port);
        var page = visitor.get("/en" + TEXT + "/seal");
        var links = page.html()
                .select("section[aria-labelledby=papers] a[href*='language=ar']")
                .eachAttr("href");
        assertThat(links).hasSize(5);
        for (var link : links) {
            var file = visitor.get(link).bytes();
            assertThat(verified(file)).as(link).contains("Unchanged, as the network issued it");
            assertThat(WebUser.of(port).get(link.replace("/en/", "/zh/")).bytes())
                    .isEqualTo(file);
            file[file.length / 2] ^= 1;
            assertThat(verified(file)).as(link).contains("Not a document of the network");
        }
    }

    private String verified(byte[] file) {
        var reader = WebUser.of(port);
        reader.get("/en/verify");
        reader.submit(
                "form[enctype^=multipart]",
                Map.of("file", new WebUser.Upload("file", "application/octet-stream", file)));
        return reader.page().text();
    }
}
