package org.sironet.seal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.shell.Frame;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The whole record in one file, for who may see the whole record. */
@Controller
class ExportController {

    private final Bundles bundles;
    private final Clock clock;

    ExportController(Bundles bundles, Clock clock) {
        this.bundles = bundles;
        this.clock = clock;
    }

    @GetMapping("/export")
    String show(RecordKeeper keeper) {
        return "seal/export/show";
    }

    @PostMapping("/export")
    void create(RecordKeeper keeper, Frame frame, HttpServletResponse response) throws IOException {
        var file = bundles.make(Actor.of(keeper.person()), Basis.office(keeper.office()));
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"network-" + LocalDate.ofInstant(clock.instant(), frame.zone()) + ".zip\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
