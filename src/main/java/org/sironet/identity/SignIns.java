package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.sironet.kernel.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins, lists and ends sign-ins. They stand in the database, so that they survive restarts and end everywhere. */
@Component
class SignIns {

    private static final String AGENT = "sironet.agent";
    private static final String SINCE = "sironet.since";
    private static final int LONGEST_AGENT = 400;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository forms;
    private final Devices devices;
    private final Clock clock;

    SignIns(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            SecurityContextRepository contexts,
            CsrfTokenRepository forms,
            Devices devices,
            Clock clock) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.forms = forms;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * A sign-in as its owner sees it.
     *
     * @param id names it without being of use to anybody else
     * @param agent as the browser calls itself
     */
    record SignIn(String id, String agent, Instant since, Instant lastSeen, boolean thisOne) {}

    /** A fresh session and a fresh token for forms: what was there before is worth nothing afterwards. */
    void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        session.setAttribute(AGENT, agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
        session.setAttribute(SINCE, clock.instant());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        forms.saveToken(null, request, response);
        devices.remember(devices.ensure(request, response), person);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** The latest first. */
    List<SignIn> of(PersonId person, HttpServletRequest request) {
        var current = request.getSession(false);
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> signIn(session, current == null ? "" : current.getId()))
                .sorted(Comparator.comparing(SignIn::lastSeen).reversed())
                .toList();
    }

    /** Told in the network's time, which a demonstration shifts. */
    private static SignIn signIn(Session session, String current) {
        var since = session.getAttribute(SINCE) instanceof Instant known ? known : session.getCreationTime();
        var seen = since.plus(java.time.Duration.between(session.getCreationTime(), session.getLastAccessedTime()));
        var agent = session.getAttribute(AGENT) instanceof String known ? known : "";
        return new SignIn(name(session), agent, since, seen, session.getId().equals(current));
    }

    private static String name(Session session) {
        return HexFormat.of().formatHex(Secrets.hash(session.getId()), 0, 12);
    }

    boolean end(PersonId owner, String id) {
        var found = sessions.findByPrincipalName(owner.toString()).values().stream()
                .filter(session -> name(session).equals(id))
                .toList();
        found.forEach(session -> sessions.deleteById(session.getId()));
        return !found.isEmpty();
    }

    void endOthers(PersonId owner, HttpServletRequest request) {
        var current = request.getSession(false);
        var kept = current == null ? "" : current.getId();
        sessions.findByPrincipalName(owner.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    void endAll(PersonId owner) {
        sessions.findByPrincipalName(owner.toString()).keySet().forEach(sessions::deleteById);
    }
}
