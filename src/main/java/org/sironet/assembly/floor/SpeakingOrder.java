package org.sironet.assembly.floor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.Speech.Kind;

/**
 * In which order the floor is given: points of order; whom the presiding officer has placed; replies; then members,
 * then observers, in favour and against by turns as far as possible, whoever has not yet spoken in this sitting before
 * others, and whoever asked first before who asked later.
 */
final class SpeakingOrder {

    private static final Comparator<Speech> ASKED =
            Comparator.comparing(Speech::askedAt).thenComparing(Speech::id);

    private final Comparator<Speech> turn;
    private final List<Speech> order = new ArrayList<>();
    private @Nullable Kind last;

    private SpeakingOrder(Set<UUID> heard, @Nullable Kind last) {
        this.turn = Comparator.<Speech, Boolean>comparing(each -> heard.contains(each.voice()))
                .thenComparing(ASKED);
        this.last = last;
    }

    /**
     * @param heard the voices that have spoken in this sitting
     * @param last the side that spoke last on this item
     */
    static List<Speech> of(List<Speech> waiting, Set<UUID> heard, @Nullable Kind last) {
        var order = new SpeakingOrder(heard, last);
        var free = those(waiting, each -> each.place() == null);
        order.add(those(free, each -> each.kind() == Kind.POINT_OF_ORDER), ASKED);
        order.add(those(waiting, each -> each.place() != null), Comparator.comparing(SpeakingOrder::place));
        order.add(those(free, each -> each.kind() == Kind.REPLY), ASKED);
        var debate = those(free, each -> each.kind().debate());
        order.byTurns(those(debate, each -> !each.observer()));
        order.byTurns(those(debate, Speech::observer));
        return order.order;
    }

    private static int place(Speech speech) {
        return speech.place() == null ? Integer.MAX_VALUE : speech.place();
    }

    private static List<Speech> those(List<Speech> all, Predicate<Speech> which) {
        return all.stream().filter(which).toList();
    }

    private void add(List<Speech> group, Comparator<Speech> by) {
        group.stream().sorted(by).forEach(this::next);
    }

    private void next(Speech speech) {
        order.add(speech);
        if (speech.kind().side()) last = speech.kind();
    }

    private void byTurns(List<Speech> group) {
        var rest = new ArrayList<>(group);
        while (!rest.isEmpty()) {
            var speech = rest.stream()
                    .filter(each -> each.kind() != last)
                    .min(turn)
                    .or(() -> rest.stream().min(turn))
                    .orElseThrow();
            rest.remove(speech);
            next(speech);
        }
    }
}
