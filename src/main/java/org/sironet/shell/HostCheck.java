package org.sironet.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.sironet.store.Installation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to its own name: the public address, or this machine with the port. A page elsewhere whose name was
 * pointed at us thus reads nothing, and no link is ever made for a wrong name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostCheck extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Installation installation;

    HostCheck(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getServerName().toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.contains(name)
                ? ours(request)
                : name.equals(installation.url().getHost())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(400);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This server answers at " + installation.url());
        }
    }

    /** The port too, since other programs of this machine have the same name. */
    private boolean ours(HttpServletRequest request) {
        var port = request.getServerPort();
        return port == request.getLocalPort() || port == installation.url().getPort();
    }
}
