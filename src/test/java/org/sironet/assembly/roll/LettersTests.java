package org.sironet.assembly.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What a member arranges by letter is entered by the secretariat, by the rules, and the member is told. */
@DemonstrationTest
@DirtiesContext
class LettersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Proxies proxies;

    @Autowired
    private JdbcClient jdbc;

    private WebUser secretary;

    @BeforeEach
    void signedIn() {
        secretary = WebUser.of(port).signInAs("secretariat");
    }

    private static OrganisationId organisation(String key) {
        return OrganisationId.of(java.util
                .UUID
                .nameUUIDFromBytes(("organisation:" + key).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    private void choose(OrganisationId member) {
        secretary.get("/sittings/2017-2/desk");
        secretary.follow("main a[href$=/letters]");
        secretary.submit("main form[method=get]", Map.of("organisation", member.toString()));
    }

    @Test
    void theSecretariatEntersWhatCameByLetter() {
        var sitting = sittings.find("2017-2").orElseThrow();
        var member = organisation("sample-wells-association");
        choose(member);
        secretary.submit("main form[method=post]", Map.of("what", "DELEGATE"));
        assertThat(secretary.page().status()).isEqualTo(422);
        assertThat(secretary.page().html().select("#person-error, #reference-error"))
                .hasSize(2);
        var person = secretary
                .page()
                .html()
                .select("#person option[value!='']")
                .getFirst()
                .val();
        secretary.submit(
                "main form[method=post]", Map.of("person", person, "reference", "letter of 20 October, no. 14"));
        assertThat(secretary.page().text()).contains("Entered. The member is told by mail");
        var named = credentials.of(sitting.id(), member).getFirst();
        assertThat(named.person()).hasToString(person);
        assertThat(named.basis()).isEqualTo(Basis.onBehalf("letter of 20 October, no. 14"));
        assertThat(jdbc.sql("select count(*) from letter where key = 'mail.by-letter'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        aProxyIsGivenAndWithdrawn(sitting.id(), member);
    }

    private void aProxyIsGivenAndWithdrawn(java.util.UUID sitting, OrganisationId member) {
        var holder = organisation("example-river-trust").toString();
        choose(member);
        secretary.submit("main form[method=post]", Map.of("what", "PROXY", "holder", holder, "reference", "no. 15"));
        assertThat(proxies.givenBy(sitting, member)).isPresent();
        choose(member);
        secretary.submit("main form[method=post]", Map.of("what", "WITHDRAWAL", "reference", "no. 16"));
        assertThat(proxies.givenBy(sitting, member)).isEmpty();
    }
}
