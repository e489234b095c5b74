package org.sironet.shell;

import org.sironet.store.Installation;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every answer: nothing inline, nothing from elsewhere, nobody frames us. */
public final class SecurityHeaders {

    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Where a browser keeps the token against forgery of its forms; __Host- binds it to this host alone. */
    public static String formCookie(Installation installation) {
        return installation.secure() ? "__Host-form" : "form";
    }

    public static void write(HeadersConfigurer<HttpSecurity> headers, Installation installation) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
        if (!installation.secure()) headers.httpStrictTransportSecurity(strict -> strict.disable());
    }
}
