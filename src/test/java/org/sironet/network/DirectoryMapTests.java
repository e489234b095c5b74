package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
@TestPropertySource(properties = "sironet.test=map") // others count the members
class DirectoryMapTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aNewMemberIsOnTheMapAtOnceForWhoIsSignedInToo() {
        var principal = WebUser.of(port).signInAs("principal");
        for (var name : new String[] {"Invented Pacific Trust", "Invented Pacific Union"}) {
            var before = inThePacific(principal);
            transaction.executeWithoutResult(status -> admit(name));
            assertThat(inThePacific(principal)).isEqualTo(before + 1);
        }
    }

    private static int inThePacific(WebUser user) {
        var row = user.get("/members").one("tr:has(a[href*='region=pacific'])").text();
        return Integer.parseInt(row.replaceAll("[^0-9]", ""));
    }

    private void admit(String name) {
        var profile = OrganisationProfile.of(Multilingual.of(Language.ENGLISH, name), Country.of("FJ"));
        var id = organisations.enter(profile, Actor.PROGRAM, Basis.provisional("test"));
        memberships.record(id, Standing.MEMBER, LocalDate.of(2017, 5, 1), "", Actor.PROGRAM, Basis.provisional("test"));
    }
}
