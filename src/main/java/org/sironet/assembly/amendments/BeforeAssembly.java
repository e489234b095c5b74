package org.sironet.assembly.amendments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Versions;
import org.sironet.kernel.Multilingual;
import org.springframework.stereotype.Component;

/** How far a text has come before the assembly: what is put next, for whoever presides. */
@Component
public class BeforeAssembly {

    /**
     * An amendment that waits for its vote.
     *
     * @param falling the numbers of those that fall when it is adopted
     */
    public record Waiting(int number, Multilingual title, List<Integer> falling) {}

    /**
     * A text before the assembly.
     *
     * @param next null when every amendment is decided
     * @param unmerged words of adopted amendments that an editor has to bring in first
     * @param adopted as it stands
     */
    public record State(
            Multilingual title,
            Text.Kind kind,
            List<Waiting> order,
            @Nullable Waiting next,
            int unmerged,
            boolean adopted) {}

    private final Texts texts;
    private final Versions versions;
    private final Balloting balloting;
    private final Leftovers leftovers;

    BeforeAssembly(Texts texts, Versions versions, Balloting balloting, Leftovers leftovers) {
        this.texts = texts;
        this.versions = versions;
        this.balloting = balloting;
        this.leftovers = leftovers;
    }

    public Optional<State> of(String name) {
        return texts.find(name).map(text -> {
            var ballot = balloting.of(text);
            var order = ballot.order().stream()
                    .map(each -> new Waiting(each.number(), each.title(), ballot.fallingWith(each.number())))
                    .toList();
            return new State(
                    Sealing.title(versions.current(text)),
                    text.kind(),
                    order,
                    order.isEmpty() ? null : order.getFirst(),
                    leftovers.open(text.id()).size(),
                    text.adopted());
        });
    }
}
