package org.sironet.network.applications.page;

import java.time.Instant;
import java.util.List;
import org.sironet.shell.Option;

/**
 * One part of a draft.
 *
 * @param number of this part, from 1
 * @param savedAt when anything was saved last
 * @param mail where the link went
 */
public record PartPage(
        String id,
        String part,
        int number,
        List<Step> steps,
        Instant savedAt,
        String mail,
        List<Option> countries,
        List<Option> fields,
        List<Option> members,
        List<AttachmentLine> attachments) {

    /** @param state {@code done}, {@code now} or {@code open} */
    public record Step(String part, String state) {}
}
