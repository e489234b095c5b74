package org.sironet.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sironet.store.Health;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code GET /health}: 200 when the program can serve, 503 otherwise. Stands before every other filter, the check of the
 * host too: a load balancer asks by number, and the answer tells nothing but up or down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HealthAnswer extends OncePerRequestFilter {

    private final Health health;

    HealthAnswer(Health health) {
        this.health = health;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"/health".equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var good = health.good();
        response.setStatus(good ? 200 : 503);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().print("{\"status\":\"" + (good ? "up" : "down") + "\"}");
    }
}
