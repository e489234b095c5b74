package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class ApiTokenTests {

    @LocalServerPort
    int port;

    private WebUser owner() {
        var owner = WebUser.of(port).signInAs("principal");
        owner.get("/me/tokens");
        return owner;
    }

    private static String token(WebUser owner, String scope) {
        owner.submit("form:has(#ends)", Map.of("name", "Nightly copy", "scope", scope, "ends", "2018-01-31"));
        return owner.page().one(".notice code").text();
    }

    private WebUser program(String token) {
        return WebUser.of(port).with("Authorization", "Bearer " + token);
    }

    @Test
    void aTokenActsForItsOwnerUntilItIsEnded() {
        var owner = owner();
        var token = token(owner, "read:me");
        var program = program(token);
        assertThat(program.get("/api/me").body()).contains("amina-example@example.org", "read:me");
        assertThat(program.cookies()).isEmpty();
        owner.get("/me/tokens");
        owner.submit("li:first-child form[action$=end]", Map.of());
        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenDoesOnlyWhatItsScopesSay() {
        var program = program(token(owner(), "write:me"));
        assertThat(program.get("/api/me").status()).isEqualTo(403);
        assertThat(program.page().body()).contains("urn:sironet:refused.scope");
    }

    @Test
    void aTokenIsNoUseOutsideTheApi() {
        assertThat(program(token(owner(), "read:*")).get("/me").path()).startsWith("/sign-in");
    }

    @Test
    void anUnknownTokenIsAProblemAndNeverFallsBackToTheSession() {
        var user = WebUser.of(port).signInAs("principal").with("Authorization", "Bearer sironet_wrong");
        assertThat(user.get("/api/me").status()).isEqualTo(401);
        assertThat(user.page().header("Content-Type")).startsWith("application/problem+json");
        assertThat(user.page().header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void withoutAnythingTheApiSaysWhoIsMissing() {
        assertThat(WebUser.of(port).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void whatDoesNotFitIsSaidNextToItsField() {
        var owner = owner();
        for (var wrong : List.of(
                Map.of("name", "", "scope", "read:me", "ends", "2018-01-31"),
                Map.of("name", "x", "scope", "read:nothing", "ends", "2018-01-31"),
                Map.of("name", "x", "scope", "read:me", "ends", "2017-02-30"),
                Map.of("name", "x", "scope", "read:me", "ends", "2030-01-01"),
                Map.of("name", "x", "ends", "2018-01-31"))) {
            owner.get("/me/tokens");
            owner.submit("form:has(#ends)", wrong);
            assertThat(owner.page().status()).isEqualTo(422);
            assertThat(owner.page().html().select(".field .error")).isNotEmpty();
        }
    }

    @Test
    void scopesAreReadOrWriteForAnAreaOrAll() {
        assertThat(ApiToken.allows(List.of("read:*"), "GET", "me")).isTrue();
        assertThat(ApiToken.allows(List.of("read:*"), "POST", "me")).isFalse();
        assertThat(ApiToken.allows(List.of("write:me"), "DELETE", "me")).isTrue();
        assertThat(ApiToken.allows(List.of("write:me"), "POST", "organisations"))
                .isFalse();
        assertThat(TokenScopes.area("/api/organisations/7.json")).isEqualTo("organisations");
    }

    @Test
    void theDescriptionNamesTheTokenAndNoneOfOurOwnParameters() {
        var description = WebUser.of(port).get("/api/openapi.json").body();
        assertThat(description).contains("\"bearer\"", "/api/me").doesNotContain("\"viewer\"", "signedIn", "\"frame\"");
    }
}
