package org.sironet.identity.page;

import java.time.Instant;
import java.util.List;
import org.sironet.kernel.Multilingual;

/**
 * The network-wide offices.
 *
 * @param roles that can be given, as in keys of messages
 */
public record OfficersPage(List<Holder> holders, List<Holder> observers, List<Proposal> proposals, List<String> roles) {

    public record Holder(String id, Multilingual.Version name, String role, boolean self) {

        /** The field of the reason for which this holder is to leave office. */
        public String reason() {
            return OfficersPage.reason(id, role);
        }
    }

    public static String reason(String person, String role) {
        return "reason-" + person + "-" + role;
    }

    /** @param left how many approvals are still needed */
    public record Proposal(
            String id,
            boolean end,
            Multilingual.Version name,
            String role,
            String reason,
            Multilingual.Version by,
            Instant at,
            List<Multilingual.Version> approvals,
            int left,
            boolean mayApprove,
            boolean own) {}
}
