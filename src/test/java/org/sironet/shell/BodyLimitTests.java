package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing that is sent is read before it is known who sends it, and nothing endless at all. */
@DemonstrationTest
class BodyLimitTests {

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whatIsLongerThanAMegabyteIsRefusedAsAProblem() {
        var long_ = "{\"mail\":\"" + "x".repeat(BodyLimit.LONGEST) + "\"}";
        var problem = ApiUser.of(port, "principal", "write:bodies")
                .refused(413, "POST", "/api/bodies/international-instruction-committee/memberships", long_);
        assertThat(problem.get("type").asString()).isEqualTo("urn:sironet:refused.too-large");
    }

    /** A body that comes in pieces does not say how long it is. */
    @Test
    void aBodyOfUnknownLengthIsReadNoFurtherThanAllowed() throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/bodies") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType("application/json; charset=utf-8");
        request.setContent(new byte[BodyLimit.LONGEST + 1]);
        var limit = new BodyLimit();
        assertThatThrownBy(() -> limit.doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (limited, response) -> limited.getInputStream().readAllBytes()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    /** Files have limits of their own: ten megabytes for a text, twenty for a list. */
    @Test
    void aFileMayBeLonger() throws Exception {
        for (var type : new String[] {"multipart/form-data; boundary=x", "application/octet-stream"}) {
            var request = new MockHttpServletRequest("POST", "/api/imports");
            request.setContentType(type);
            request.setContent(new byte[3 * BodyLimit.LONGEST]);
            new BodyLimit()
                    .doFilter(
                            request,
                            new MockHttpServletResponse(),
                            (same, response) -> assertThat(same.getInputStream().readAllBytes())
                                    .hasSize(3 * BodyLimit.LONGEST));
        }
    }

    @Test
    void aListWithAnEmptyPlaceIsRefused() {
        var editor = ApiUser.of(port, "secretariat", "read:texts", "write:texts");
        for (var sent : new String[] {"{\"phases\":[null]}", "{\"phases\":[[null]]}"})
            editor.refused(400, "PUT", "/api/texts/constitution/phases", sent);
        editor.refused(400, "PUT", "/api/texts/constitution/articles/4", "{\"language\":\"en\",\"paragraphs\":[null]}");
        var delegate = ApiUser.of(port, "delegate", "write:texts");
        delegate.refused(400, "POST", "/api/texts/constitution/amendments", "{\"articles\":[null]}");
    }

    @Test
    void aNoughtCharacterIsRefused() {
        var officer = ApiUser.of(port, "secretariat", "read:outbox", "read:people");
        officer.refused(400, "/api/outbox?address=%00");
        officer.refused(400, "/api/people?q=%00");
    }

    @Test
    void whoMayNotSendIsToldSoBeforeAnythingIsRead() {
        ApiUser.of(port, "principal", "write:bodies")
                .refused(403, "POST", "/api/bodies/secretariat/memberships", "not JSON");
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
                .filteredOn(method -> method.getBeanType().getPackageName().startsWith("org.sironet"))
                .allSatisfy(method ->
                        assertThat(authorityAfterBody(method)).as("%s", method).isFalse());
    }

    private static boolean authorityAfterBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .dropWhile(each -> !each.hasParameterAnnotation(RequestBody.class))
                .anyMatch(each -> Authority.class.isAssignableFrom(each.getParameterType()));
    }
}
