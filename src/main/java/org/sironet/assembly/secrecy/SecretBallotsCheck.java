package org.sironet.assembly.secrecy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Choice;
import org.sironet.journal.Fields;
import org.sironet.seal.PartCheck;

/**
 * Checks secret polls off-line: the urn is that of the tellers' keys; as many members voted as ballots came in, sealed
 * or on paper, and as many were opened; and counting the opened ones again gives the figures stated.
 */
public final class SecretBallotsCheck implements PartCheck {

    @Override
    public String name() {
        return SecretBallotsPart.NAME;
    }

    @Override
    public void check(Iterator<Object> lines, Set<String> documents) {
        @Nullable Poll poll = null;
        while (lines.hasNext()) {
            var line = Fields.of(lines.next());
            if (line.members().containsKey("mark")) {
                if (poll != null) poll.check();
                poll = new Poll(line, new ArrayList<>(), new ArrayList<>());
            } else if (poll == null || !poll.head().text("name").equals(line.text("name"))) {
                throw new IllegalArgumentException(line.text("name") + ": is not announced");
            } else {
                poll.add(line);
            }
        }
        if (poll != null) poll.check();
    }

    /** One poll, gathered from its lines. */
    private record Poll(Fields head, List<String> codes, List<Fields> ballots) {

        void add(Fields line) {
            if (line.members().containsKey("codes")) codes.addAll(texts(line, "codes"));
            else for (var each : all(line, "ballots")) ballots.add(Fields.of(each));
        }

        void check() {
            if (!mark(head).equals(head.text("mark"))) wrong("its urn is not that of its tellers’ keys");
            if (!List.copyOf(new TreeSet<>(codes)).equals(codes)) wrong("its codes stand out of order, or twice");
            var received = codes.size() + (head.members().containsKey("paper") ? head.whole("paper") : 0);
            if (received != head.whole("voted")) wrong(received + " ballots of " + head.whole("voted") + " voters");
            var opened = ballots.stream().mapToLong(each -> each.whole("count")).sum();
            if (opened + head.whole("invalid") != received)
                wrong("of " + received + " ballots received " + opened + " were opened");
            if (head.members().get("yes") != null) count();
        }

        private void count() {
            var figures = List.of("yes", "no", "abstain");
            for (var choice : List.of(Choice.YES, Choice.NO, Choice.ABSTAIN)) {
                var votes = ballots.stream()
                        .filter(each -> List.of(String.valueOf(choice)).equals(texts(each, "choices")))
                        .mapToLong(each -> each.whole("count"))
                        .sum();
                if (votes != head.whole(figures.get(choice)))
                    wrong("counted again, " + figures.get(choice) + " has " + votes + " votes");
            }
        }

        private void wrong(String what) {
            throw new IllegalArgumentException(head.text("name") + ": " + what);
        }
    }

    private static String mark(Fields line) {
        var keys = texts(line, "keys").stream().map(HexFormat.of()::parseHex).toList();
        var poll = UUID.fromString(line.text("poll"));
        var urn = new Urn(poll, (int) line.whole("needed"), (int) line.whole("room"), keys);
        return HexFormat.of().formatHex(urn.mark());
    }

    private static List<String> texts(Fields line, String name) {
        return all(line, name).stream().map(String::valueOf).toList();
    }

    private static Collection<?> all(Fields line, String name) {
        @Nullable Object value = line.members().get(name);
        if (value instanceof Collection<?> all) return all;
        throw new IllegalArgumentException(name + " is missing");
    }
}
