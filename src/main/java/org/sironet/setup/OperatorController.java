package org.sironet.setup;

import java.util.Map;
import org.sironet.identity.Operator;
import org.sironet.setup.page.OperatorPage;
import org.sironet.shell.Fonts;
import org.sironet.store.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the server is, and what its operator should do. */
@Controller
class OperatorController {

    private static final long MEGABYTE = 1024L * 1024L;

    private final JdbcClient jdbc;
    private final Installation installation;

    OperatorController(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    @GetMapping("/operator")
    ModelAndView show(Operator operator) {
        var version = jdbc.sql("show server_version").query(String.class).single();
        var memory = Runtime.getRuntime();
        return new ModelAndView(
                "setup/operator/show",
                Map.of(
                        "page",
                        new OperatorPage(
                                "PostgreSQL " + version,
                                installation.database() != null,
                                Runtime.version().toString(),
                                (memory.totalMemory() - memory.freeMemory()) / MEGABYTE,
                                Fonts.missing())));
    }
}
