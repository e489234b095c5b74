package org.sironet.identity;

import org.sironet.shell.SecurityHeaders;
import org.sironet.store.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The filters before every page. Who may do what is decided by each handler's authority, not here. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

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

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Installation installation, SecurityContextRepository contexts) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(installation)))
                .headers(headers -> SecurityHeaders.write(headers, installation))
                .securityContext(security -> security.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(Customizer.withDefaults())
                .build();
    }

    /** In a cookie, so that a visitor who reads a form needs no session. */
    private static CookieCsrfTokenRepository tokens(Installation installation) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(installation.secure()).sameSite("Lax"));
        return tokens;
    }
}
