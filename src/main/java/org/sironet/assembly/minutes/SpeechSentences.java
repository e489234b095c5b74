package org.sironet.assembly.minutes;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sironet.assembly.floor.Floor;
import org.sironet.assembly.floor.Speech;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Who spoke on an item, by kind, each once and in the order of speaking. */
@Component
class SpeechSentences {

    private final Floor floor;
    private final Called called;

    SpeechSentences(Floor floor, Called called) {
        this.floor = floor;
        this.called = called;
    }

    List<String> of(AgendaItem item, Frame frame) {
        var held = floor.held(item.id());
        var names = called.organisations(
                held.stream()
                        .flatMap(each -> Optional.ofNullable(each.organisation()).stream())
                        .distinct()
                        .toList(),
                frame);
        return Arrays.stream(Speech.Kind.values())
                .flatMap(kind -> sentence(
                        kind, held.stream().filter(each -> each.kind() == kind).toList(), names, frame))
                .toList();
    }

    private static Stream<String> sentence(
            Speech.Kind kind, List<Speech> held, Map<OrganisationId, String> names, Frame frame) {
        var voices =
                held.stream().map(each -> voice(each, names, frame)).distinct().toList();
        if (voices.isEmpty()) return Stream.empty();
        var list = ListFormatter.getInstance(ULocale.forLocale(frame.language().locale()))
                .format(voices);
        return Stream.of(frame.text("minutes.spoke-" + kind.word(), list));
    }

    private static String voice(Speech speech, Map<OrganisationId, String> names, Frame frame) {
        var organisation = speech.organisation();
        var name = organisation == null ? "" : names.getOrDefault(organisation, "");
        if (name.isEmpty()) return frame.text("minutes.observer");
        if (speech.observer()) return frame.text("minutes.with", name, frame.text("floor.observer"));
        var point = speech.point();
        return point == null ? name : frame.text("minutes.with", name, frame.text("floor.point-" + point.word()));
    }
}
