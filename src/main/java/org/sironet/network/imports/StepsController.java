package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps that end an import: all or nothing, one undo, or giving it up. */
@Controller
class StepsController {

    private final ImportWork work;
    private final RowsController rows;

    StepsController(ImportWork work, RowsController rows) {
        this.work = work;
        this.rows = rows;
    }

    @PostMapping("/imports/{id}/commit")
    Object commit(@PathVariable UUID id, Secretary secretary, Frame frame) {
        work.commit(work.find(id), Actor.of(secretary.person()));
        return Confirmations.redirect(frame, "/imports/" + id);
    }

    @PostMapping("/imports/{id}/undo")
    Object undo(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        var one = work.find(id);
        var obstacles = work.undo(one, Actor.of(secretary.person()));
        if (obstacles.isEmpty()) return Confirmations.redirect(frame, response, "/imports/" + id, "done.import-undone");
        response.setStatus(409);
        return rows.state(one, obstacles);
    }

    @PostMapping("/imports/{id}/abandonment")
    Object abandon(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        work.abandon(work.find(id), Actor.of(secretary.person()));
        return Confirmations.redirect(frame, response, "/import", "done.import-abandoned");
    }
}
