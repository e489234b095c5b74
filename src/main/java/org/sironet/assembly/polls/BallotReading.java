package org.sironet.assembly.polls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Form;

/** Reads what somebody marks on a ballot paper, for one right or for several at once. */
public final class BallotReading {

    private BallotReading() {}

    /** The number of the form, so that it counts once however often it is sent. */
    static UUID form(Form form) {
        return form.parsed("form", 40, UUID::fromString, "error.form-number").orElseGet(UUID::randomUUID);
    }

    /** One number for each right voted on by a form. */
    static UUID form(UUID form, OrganisationId organisation) {
        return UUID.nameUUIDFromBytes((form + ":" + organisation).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The same mark for all rights, unless one of them says otherwise. */
    public static Map<OrganisationId, List<Integer>> read(
            Form form, Poll poll, List<Choice> choices, List<OrganisationId> rights) {
        var marks = new LinkedHashMap<OrganisationId, List<Integer>>();
        if (poll.rule() != null) {
            var ranks = ranks(form, choices);
            rights.forEach(right -> marks.put(right, ranks));
            return marks;
        }
        for (var right : rights) {
            var own = "choice-" + right;
            var field = form.typed(own).isEmpty() ? "choice" : own;
            choice(form, field, choices).ifPresent(mark -> marks.put(right, List.of(mark)));
        }
        return marks;
    }

    private static java.util.Optional<Integer> choice(Form form, String field, List<Choice> choices) {
        var key = form.typed(field);
        var chosen = choices.stream().filter(each -> each.key().equals(key)).findFirst();
        if (chosen.isEmpty()) form.refuse(field, key.isEmpty() ? "error.vote" : "error.choice");
        return chosen.map(Choice::position);
    }

    /** Numbers from 1 beside the names; gaps are closed, no number twice. */
    private static List<Integer> ranks(Form form, List<Choice> choices) {
        var ranked = new TreeMap<Integer, Integer>();
        for (var choice : choices) {
            var field = "rank-" + choice.position();
            var rank = form.whole(field, 1, choices.size());
            if (rank.isPresent() && ranked.putIfAbsent(rank.get(), choice.position()) != null)
                form.refuse(field, "error.rank-twice", rank.get());
        }
        if (ranked.isEmpty() && form.sound()) form.refuse("rank-0", "error.vote");
        return new ArrayList<>(ranked.values());
    }
}
