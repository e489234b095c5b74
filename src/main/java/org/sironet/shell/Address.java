package org.sironet.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code /zh/members} is {@code /members} in Chinese, to everybody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Address extends OncePerRequestFilter {

    private static final String LANGUAGE = Address.class.getName();

    static Optional<Language> language(HttpServletRequest request) {
        return Optional.ofNullable((Language) request.getAttribute(LANGUAGE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var language = prefix(request.getRequestURI());
        if (language == null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(LANGUAGE, language);
            chain.doFilter(new Unprefixed(request, language.tag().length() + 1), response);
        }
    }

    private static @Nullable Language prefix(String path) {
        for (var language : Language.OF_PAGES) {
            var prefix = "/" + language.tag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) return language;
        }
        return null;
    }

    private static final class Unprefixed extends HttpServletRequestWrapper {

        private final String path;
        private final int prefix;

        Unprefixed(HttpServletRequest request, int prefix) {
            super(request);
            this.prefix = prefix;
            var rest = request.getRequestURI().substring(prefix);
            path = rest.isEmpty() ? "/" : rest;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return new StringBuffer(
                    url.substring(0, url.length() - super.getRequestURI().length()) + path);
        }

        @Override
        public String getServletPath() {
            var full = super.getServletPath();
            return full.length() <= prefix ? "/" : full.substring(prefix);
        }
    }
}
