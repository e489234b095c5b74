package org.sironet.assembly.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class HallCardsTests {

    private static final String DESK = "/sittings/2017-1/desk";
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private WebUser.Page print(WebUser officer, List<String> marked) {
        officer.get(DESK);
        return officer.forge("/sittings/2017-1/hall-cards", Map.of("organisation", marked));
    }

    private static List<String> codes(WebUser.Page printed) throws IOException {
        try (var pdf = Loader.loadPDF(printed.bytes())) {
            return CODE.matcher(new PDFTextStripper().getText(pdf))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private WebUser phone(String code) {
        var phone = WebUser.of(port);
        phone.get("/sign-in/codes?code=" + code + "&next=/sittings/2017-1");
        assertThat(phone.page().one("input[name=code]").val()).isEqualTo(code);
        phone.submit("form[action$=/sign-in/codes]", Map.of());
        return phone;
    }

    @Test
    void aDelegateGetsInByTheCodeOfACardOnce() throws IOException {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get(DESK);
        var organisation =
                officer.page().one("tr:has(td p) input[name=organisation]").val();
        var printed = print(officer, List.of(organisation));
        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        var code = codes(printed).getFirst();
        assertThat(jdbc.sql("select max(p.ends_at) > max(s.ends) from paper_code p, sitting s where s.name = '2017-1'")
                        .query(Boolean.class)
                        .single())
                .as("works on the day")
                .isTrue();
        assertThat(phone(code).page().path()).startsWith("/sittings/2017-1");
        assertThat(phone(code).page().status()).isEqualTo(422);
    }

    @Test
    void aNewCardEndsTheEarlierOne() throws IOException {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get(DESK);
        var organisation = officer.page()
                .html()
                .select("tr:has(td p) input[name=organisation]")
                .get(1)
                .val();
        var earlier = codes(print(officer, List.of(organisation))).getFirst();
        var later = codes(print(officer, List.of(organisation))).getFirst();
        assertThat(phone(earlier).page().status()).isEqualTo(422);
        assertThat(phone(later).page().status()).isEqualTo(200);
    }

    @Test
    void whoMarksNobodyIsToldAndOnlyTheSecretariatPrints() {
        var officer = WebUser.of(port).signInAs("secretariat");
        var answer = print(officer, List.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Mark whose cards are to be printed.");
        assertThat(print(officer, List.of("x")).status()).isEqualTo(400);
        assertThat(WebUser.of(port)
                        .signInAs("presiding-officer")
                        .forge("/sittings/2017-1/hall-cards", Map.of("organisation", "x"))
                        .status())
                .isEqualTo(403);
    }
}
