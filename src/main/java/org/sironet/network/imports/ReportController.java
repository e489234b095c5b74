package org.sironet.network.imports;

import java.util.UUID;
import org.sironet.identity.Secretary;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of an import as plain text. */
@Controller
class ReportController {

    private final ImportWork work;
    private final ImportReport report;

    ReportController(ImportWork work, ImportReport report) {
        this.work = work;
        this.report = report;
    }

    @GetMapping("/imports/{id}/report")
    ResponseEntity<String> show(@PathVariable UUID id, Secretary secretary, Frame frame) {
        var one = work.find(id);
        if (one.stage() != Stage.CHECKED) throw Refusal.conflict("import.refused-stage");
        var text = new StringBuilder();
        report.write(one, frame.language(), line -> text.append(line).append('\n'));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text.toString());
    }
}
