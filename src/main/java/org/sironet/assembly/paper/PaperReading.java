package org.sironet.assembly.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Poll;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Form;

/** Reads what a teller enters for papers: a choice, or the numbers of names in the order of their ranks. */
final class PaperReading {

    private static final String FIELD = "paper-";

    private PaperReading() {}

    static String field(OrganisationId member) {
        return FIELD + member;
    }

    static Map<OrganisationId, List<Integer>> read(
            Form form, Poll poll, List<Choice> choices, List<OrganisationId> members) {
        var readings = new LinkedHashMap<OrganisationId, List<Integer>>();
        for (var member : members) {
            var marks = poll.rule() == null ? choice(form, member, choices) : ranks(form, member, choices);
            marks.ifPresent(read -> readings.put(member, read));
        }
        return readings;
    }

    private static Optional<List<Integer>> choice(Form form, OrganisationId member, List<Choice> choices) {
        var key = form.typed(field(member));
        if (key.isEmpty()) return Optional.empty();
        var chosen = choices.stream().filter(each -> each.key().equals(key)).findFirst();
        if (chosen.isEmpty()) form.refuse(field(member), "error.choice");
        return chosen.map(each -> List.of(each.position()));
    }

    private static Optional<List<Integer>> ranks(Form form, OrganisationId member, List<Choice> choices) {
        return form.optional(field(member), 400).flatMap(typed -> {
            var marks = ranks(typed, choices.size());
            if (marks.isEmpty()) form.refuse(field(member), "error.paper-order", choices.size());
            return marks;
        });
    }

    /** "3 1 7", as on the paper: the numbers of the names, the most preferred first. */
    static Optional<List<Integer>> ranks(String typed, int names) {
        var marks = new ArrayList<Integer>();
        for (var number : typed.strip().split("[\\s,]+")) {
            if (!number.matches("\\d{1,3}")) return Optional.empty();
            marks.add(Integer.parseInt(number) - 1);
        }
        var sound = !marks.isEmpty()
                && new HashSet<>(marks).size() == marks.size()
                && marks.stream().allMatch(each -> each >= 0 && each < names);
        return sound ? Optional.of(marks) : Optional.empty();
    }

    /** As it was typed. */
    static String written(Poll poll, List<Choice> choices, List<Integer> marks) {
        if (poll.rule() == null) return choices.get(marks.getFirst()).key();
        return String.join(
                " ", marks.stream().map(each -> Integer.toString(each + 1)).toList());
    }
}
