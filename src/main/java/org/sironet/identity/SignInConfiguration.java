package org.sironet.identity;

import org.sironet.shell.SecurityHeaders;
import org.sironet.store.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The filters before every page. Who may do what is decided by each handler's authority, not here. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    UserDetailsService noPasswords() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** A sign-in outlives the browser's window; __Host- binds the cookie to this host alone. */
    @Bean
    CookieSerializer sessionCookie(Installation installation) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(installation.secure() ? "__Host-sign-in" : "sign-in");
        cookie.setUseSecureCookie(installation.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge(THIRTY_DAYS);
        return cookie;
    }

    /** A request with a token is nobody's browser: no cookie counts, so there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, Installation installation, TokenFilter tokens) {
        return http.securityMatcher(TokenFilter::carriesToken)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> SecurityHeaders.write(headers, installation))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain filters(
            HttpSecurity http,
            Installation installation,
            SecurityContextRepository contexts,
            CsrfTokenRepository forms) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .headers(headers -> SecurityHeaders.write(headers, installation))
                .securityContext(security -> security.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(Customizer.withDefaults())
                .build();
    }

    /** In a cookie, so that a visitor who reads a form needs no session. */
    @Bean
    CsrfTokenRepository forms(Installation installation) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(SecurityHeaders.formCookie(installation));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(installation.secure()).sameSite("Lax"));
        return tokens;
    }
}
