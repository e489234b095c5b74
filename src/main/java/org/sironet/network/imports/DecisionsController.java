package org.sironet.network.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Secretary;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is to become of rows. */
@Controller
class DecisionsController {

    private final ImportWork work;
    private final Entries entries;

    DecisionsController(ImportWork work, Entries entries) {
        this.work = work;
        this.entries = entries;
    }

    @PostMapping("/imports/{id}/rows/{number}/decision")
    Object decide(@PathVariable UUID id, @PathVariable int number, Secretary secretary, Form form, Frame frame) {
        var one = work.find(id);
        work.decide(one, number, decision(form.typed("fate"), form.typed("fills")), secretary.person());
        return Confirmations.redirect(frame, "/imports/" + id + RowsController.query(form) + "#row-" + number);
    }

    /** Leaves out every row that has errors. */
    @PostMapping("/imports/{id}/exclusion")
    Object exclude(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        entries.leaveOutErrors(work.checked(id).id(), secretary.person());
        return Confirmations.redirect(frame, response, "/imports/" + id, "done.import-excluded");
    }

    /** Every row that was left out as a certain duplicate completes the organisation that it is. */
    @PostMapping("/imports/{id}/completion")
    Object complete(@PathVariable UUID id, Secretary secretary, Frame frame, HttpServletResponse response) {
        entries.completeDuplicates(work.checked(id).id(), secretary.person());
        return Confirmations.redirect(
                frame, response, "/imports/" + id + "?filter=duplicates", "done.import-completing");
    }

    /** @param fills the organisation to complete, which alone says what is to become of the row */
    static Entries.Decision decision(String fate, @Nullable String fills) {
        try {
            if (fills != null && !fills.isEmpty())
                return new Entries.Decision(Entries.Fate.FILL, UUID.fromString(fills));
        } catch (IllegalArgumentException noId) {
            throw Refusal.badRequest("refused.bad-request");
        }
        return switch (fate) {
            case "new" -> new Entries.Decision(Entries.Fate.NEW, null);
            case "skip" -> new Entries.Decision(Entries.Fate.SKIP, null);
            default -> throw Refusal.badRequest("refused.bad-request");
        };
    }
}
