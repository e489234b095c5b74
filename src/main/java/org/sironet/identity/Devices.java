package org.sironet.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.sironet.kernel.PersonId;
import org.sironet.store.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells browsers apart by a cookie that says nothing of a person; those behind one network address are many. */
@Component
class Devices {

    /** Names the device in the request that made it, which has no cookie yet. */
    private static final String MADE = Devices.class.getName();

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean secure;

    Devices(JdbcClient jdbc, Clock clock, Installation installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secure = installation.secure();
    }

    /**
     * A browser.
     *
     * @param key a hash of its cookie
     */
    record Device(byte[] key) {}

    Optional<Device> of(HttpServletRequest request) {
        if (request.getAttribute(MADE) instanceof Device made) return Optional.of(made);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 43)
                .map(value -> new Device(Secrets.hash(value)))
                .findFirst();
    }

    /** The browser's own, or a new one. */
    Device ensure(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            var value = Secrets.token();
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name(), value)
                            .path("/")
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .maxAge(KEPT)
                            .build()
                            .toString());
            var device = new Device(Secrets.hash(value));
            request.setAttribute(MADE, device);
            return device;
        });
    }

    private String name() {
        return secure ? "__Host-device" : "device";
    }

    void remember(Device device, PersonId person) {
        jdbc.sql("insert into known_device (device, person, since) values (?, ?, ?) on conflict do nothing")
                .param(device.key())
                .param(person.value())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Whether the owner of this address signed in from here before. */
    boolean known(Device device, String address) {
        return jdbc.sql("""
                select exists (select from known_device d join person p on p.id = d.person
                                where d.device = ? and lower(p.mail) = lower(?))""")
                .param(device.key())
                .param(address)
                .query(Boolean.class)
                .single();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from known_device where person = ?")
                .param(person.value())
                .update();
    }
}
