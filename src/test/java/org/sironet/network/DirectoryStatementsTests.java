package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@DemonstrationTest
class DirectoryStatementsTests {

    private static final List<String> KEPT = List.of("demonstration_clock", "rule_version", "group by o.country");

    @LocalServerPort
    private int port;

    /** How many SQL statements answering that page takes. */
    private long statements(String path) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.DEBUG);
        try {
            assertThat(WebUser.of(port).get(path).status()).isEqualTo(200);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(log);
        }
        return List.copyOf(log.list).stream()
                .filter(event -> event.getThreadName().startsWith("tomcat-handler"))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                // kept for a second or more by whoever asks them: which page pays is chance
                .filter(event -> KEPT.stream().noneMatch(event.getFormattedMessage()::contains))
                .count();
    }

    @Test
    void aPageOfManyTakesAsManyStatementsAsAPageOfOne() {
        var one = statements("/members?q=Example+River+Trust&country=KE");
        assertThat(one).isPositive();
        assertThat(statements("/members?q=sample&country=CN")).isEqualTo(one);
        assertThat(one).isLessThan(16);
    }

    @Test
    void anExportTakesFewStatementsHoweverManyItHolds() {
        assertThat(statements("/members.json")).isEqualTo(statements("/members.json?country=KE"));
    }

    @Test
    void anOrganisationsPageTakesAsManyStatementsWithManyStepsAsWithOne() {
        assertThat(statements("/members/" + DemonstrationOrganisations.id("demo-coffee-smallholders")))
                .isEqualTo(statements("/members/" + DemonstrationOrganisations.id("example-river-trust")));
    }
}
