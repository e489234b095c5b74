package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation becomes a member, as a person without JavaScript walks it. */
@DemonstrationTest
class MembershipStoryTests {

    private static final String NO_BUTTON = "";
    private static final byte[] PDF = "%PDF-1.4 a certificate".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    private int port;

    @Test
    void anOrganisationAppliesIsEndorsedAskedAndAdmitted() {
        var applicant = begin("office@story.example.org");
        write(applicant, "EX-STORY-1");
        var application = send(applicant);

        var principal = WebUser.of(port).signInAs("principal");
        principal.get("/");
        principal.follow("a[href*='" + application + "']");
        principal.submit("form.card", Map.of("note", "We tested wells with them for a year."));
        assertThat(principal.page().text()).contains("Your endorsement is recorded");

        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/applications/" + application);
        officer.submit("form[action$=decision]", Map.of("decision", "admission", "reason", "All rules are met."));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#decision-error").text()).contains("more endorsements");

        officer.get("/secretariat/applications/" + application);
        officer.submit("details form[action$=endorsements]", Map.of("letter", "Letter of 30 October 2017"));
        officer.submit("form[action$=messages]", Map.of("kind", "question", "text", "Which villages?"));
        applicant.get("/applications/" + application);
        applicant.submit(
                "form[action$=answers]",
                Map.of(
                        "answer",
                        "Twelve, list attached.",
                        "file",
                        new WebUser.Upload("villages.pdf", "text/html", PDF)));
        assertThat(applicant.page().text()).contains("Twelve, list attached.", "villages.pdf");

        officer.get("/secretariat/applications/" + application);
        officer.submit("form[action$=decision]", Map.of("decision", "admission", "reason", "All rules are met."));
        assertThat(officer.page().text()).contains("Admitted");

        applicant.get("/applications/" + application);
        assertThat(applicant.page().one("main .tag").text()).isEqualTo("Admitted");
        var visitor = WebUser.of(port);
        assertThat(visitor.get("/members?q=Story+Wells").text()).contains("Example Story Wells");
    }

    @Test
    void oneEntryOfARegisterHasOneOpenApplication() {
        var first = begin("first@story.example.org");
        write(first, "EX-STORY-2");
        send(first);
        var second = begin("second@story.example.org");
        write(second, "EX-STORY-2");
        second.submit("form[action$=submission]", Map.of());
        assertThat(second.page().status()).isEqualTo(409);
        assertThat(second.page().text()).contains("N1");
    }

    @Test
    void whatIsWrongIsSaidNextToTheFieldAndKept() {
        var applicant = begin("wrong@story.example.org");
        applicant.submit(
                "form[action$=organisation]", Map.of("name_en", "x".repeat(201), "website", "no site"), NO_BUTTON);
        assertThat(applicant.page().status()).isEqualTo(422);
        assertThat(applicant.page().one("#name_en-error").text()).contains("200");
        assertThat(applicant.page().one("#website").attr("value")).isEqualTo("no site");
        assertThat(applicant.page().one("#website").attr("aria-describedby")).contains("website-error");
    }

    @Test
    void aFileThatIsNoDocumentIsRefusedByItsContent() {
        var applicant = begin("file@story.example.org");
        applicant.get(applicant.page().path().replace("organisation", "registration"));
        applicant.submit(
                "form[action$=registration]",
                Map.of(
                        "proof",
                        new WebUser.Upload(
                                "proof.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.UTF_8))),
                NO_BUTTON);
        assertThat(applicant.page().status()).isEqualTo(422);
        assertThat(applicant.page().one("#proof-error").text()).contains("proof.pdf");
    }

    @Test
    void anotherApplicantsApplicationDoesNotExist() {
        var one = begin("one@story.example.org");
        var address = one.page().path();
        var other = begin("other@story.example.org");
        assertThat(other.get(address).status()).isEqualTo(404);
    }

    @Test
    void nobodyLearnsFromTheLostLinkPageWhoApplied() {
        begin("known@story.example.org");
        assertThat(askForLink("known@story.example.org")).isEqualTo(askForLink("stranger@story.example.org"));
    }

    private String askForLink(String mail) {
        var visitor = WebUser.of(port);
        visitor.get("/applications/links/new");
        return visitor.submit("form[action$=links]", Map.of("mail", mail)).text();
    }

    private WebUser begin(String mail) {
        var applicant = WebUser.of(port);
        applicant.get("/applications/new");
        applicant.submit("form[action$=applications]", Map.of("mail", mail));
        return applicant;
    }

    private static void write(WebUser applicant, String identifier) {
        applicant.submit(
                "form[action$=organisation]",
                Map.of("name_en", "Example Story Wells", "country", "NP", "city_en", "Sampletown"),
                NO_BUTTON);
        applicant.submit(
                "form[action$=work]",
                Map.of(
                        "fields",
                        List.of("water", "health"),
                        "description_en",
                        "Cleans wells.",
                        "languages",
                        "ne, English"),
                NO_BUTTON);
        applicant.submit(
                "form[action$=registration]",
                Map.of(
                        "kind", "registered",
                        "register", "EXAMPLE-REGISTER-NP",
                        "identifier", identifier,
                        "founded", "2009",
                        "proof", new WebUser.Upload("certificate.pdf", "application/pdf", PDF)),
                NO_BUTTON);
        var members = applicant.page().html().select("#asked_1 option");
        applicant.submit(
                "form[action$=endorsements]",
                Map.of(
                        "principal",
                        "Maya Story",
                        "principal_mail",
                        "maya@story.example.org",
                        "asked_1",
                        value(members, "Example River Trust"),
                        "asked_2",
                        value(members, "Model Village Schools")),
                NO_BUTTON);
    }

    private static String value(Elements options, String name) {
        return options.stream()
                .filter(option -> option.text().equals(name))
                .findFirst()
                .orElseThrow()
                .val();
    }

    /** @return the application's id */
    private static String send(WebUser applicant) {
        applicant.submit("form[action$=submission]", Map.of());
        assertThat(applicant.page().one("main .tag").text()).isEqualTo("In review");
        return applicant.page().path().replaceAll(".*/applications/", "");
    }
}
