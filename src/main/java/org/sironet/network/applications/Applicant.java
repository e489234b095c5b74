package org.sironet.network.applications;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Whoever holds the link to the application that the address names. */
record Applicant(ApplicationId application) implements Authority {

    private static final String COOKIE = "applicant";

    /** Keeps the link's secret for the way through the pages, out of their addresses. */
    static ResponseCookie cookie(String token, Installation installation) {
        return ResponseCookie.from(COOKIE, token)
                .path("/")
                .httpOnly(true)
                .secure(installation.secure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(30))
                .build();
    }

    /** The application whose link this device holds. */
    static Optional<ApplicationId> known(HttpServletRequest request, ApplicantLinks links) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(token -> links.application(token).stream())
                .findFirst();
    }

    /** Gives handlers this authority; to everybody else the application does not exist. */
    @Configuration(proxyBeanMethods = false)
    static class Parameter {

        @Bean
        AuthorityParameter<Applicant> applicant(ApplicantLinks links) {
            return new AuthorityParameter<>(
                    Applicant.class,
                    (viewer, request) -> known(
                                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), links)
                            .filter(application -> application.toString().equals(named(request)))
                            .map(Applicant::new)
                            .orElseThrow(Refusal::notFound));
        }

        private static String named(NativeWebRequest request) {
            return request.getAttribute(
                                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                            instanceof Map<?, ?> variables
                    ? Objects.toString(variables.get("application"), "")
                    : "";
        }
    }
}
