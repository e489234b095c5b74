package org.sironet.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database does not answer: a page with status 503 that needs nothing of it. Around all other filters, since
 * these ask the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Outage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final TemplateEngine templates;
    private final Messages messages;
    private final Assets assets;

    Outage(TemplateEngine templates, Messages messages, Assets assets) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
    }

    /** The connection is gone or cannot be had: classes 08 and 57P, the pool's timeout, too many clients. */
    static boolean is(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && connection(sql)
                        || cause instanceof TransactionSystemException rollback && began(rollback));
    }

    /** A rollback over a connection that is gone fails too, and hides what it was to undo. */
    private static boolean began(TransactionSystemException rollback) {
        var hidden = rollback.getApplicationException();
        return hidden != null && is(hidden);
    }

    private static boolean connection(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof java.sql.SQLTransientConnectionException
                || failure instanceof java.sql.SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!is(failure)) throw failure;
            answer(request, response);
        }
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {}: the database does not answer", request.getMethod(), request.getRequestURI());
        if (response.isCommitted()) return;
        response.reset();
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT);
        if (request.getRequestURI().startsWith("/api/")) problem(request, response);
        else page(request, response);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/problem+json");
        response.getOutputStream().print("""
                {"type":"urn:sironet:refused.unavailable","title":"Service Unavailable","status":503}""");
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Reception.languageOfVisitor(request);
        var output = new Utf8ByteOutput();
        templates.render(
                "shell/unavailable.jte",
                Map.of("language", language, "messages", messages, "stylesheet", assets.address("sironet.css")),
                output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
