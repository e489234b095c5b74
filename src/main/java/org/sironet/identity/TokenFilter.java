package org.sironet.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** {@code Authorization: Bearer} signs a request under {@code /api} in, for that one request. */
@Component
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final HandlerExceptionResolver problems;

    TokenFilter(ApiTokens tokens, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** A request that was signed in by a token, and what that token may. */
    static final class Token extends AbstractAuthenticationToken {

        private final ApiTokens.Bearer bearer;

        Token(ApiTokens.Bearer bearer) {
            super(List.of());
            this.bearer = bearer;
            setAuthenticated(true);
        }

        List<String> scopes() {
            return bearer.scopes();
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return bearer.person().toString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Token token && token.bearer.equals(bearer);
        }

        @Override
        public int hashCode() {
            return bearer.hashCode();
        }
    }

    static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var bearer = header == null
                ? java.util.Optional.<ApiTokens.Bearer>empty()
                : tokens.bearer(header.substring(BEARER.length()).strip());
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.resolveException(request, response, null, Refusal.token());
            return;
        }
        SecurityContextHolder.getContext().setAuthentication(new Token(bearer.get()));
        chain.doFilter(request, response);
    }

    /** Only in its security chain, never for every request. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<TokenFilter> notByItself(TokenFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
