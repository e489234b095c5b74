package org.sironet.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that follow what is typed, under the strict content security policy. */
@DemonstrationTest
class LivePagesTests {

    @LocalServerPort
    int port;

    @Test
    void theDirectoryFollowsWhatIsTypedAndTheWayBackIsThere() {
        try (var chromium = Chromium.open();
                var person = chromium.person(1280)) {
            var page = person.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text());
            });
            page.navigate("http://localhost:" + port + "/en/members");
            page.locator("#q").pressSequentially("Sahel Wells");
            assertThat(page.locator("#list ul.list > li")).hasCount(1);
            assertThat(page.locator("#list")).containsText("Sample Sahel Wells");
            Assertions.assertThat(page.url()).contains("/en/members?q=Sahel");
            page.goBack();
            assertThat(page.locator("#q")).hasValue("");
            Assertions.assertThat(complaints).isEmpty();
        }
    }
}
