package org.sironet.assembly.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;

class MinutesDocumentTest {

    private static final Instant AT = Instant.parse("2017-11-22T09:00:00Z");

    private static Sitting sitting(String name) {
        return new Sitting(
                UUID.randomUUID(),
                name,
                Multilingual.of(Language.ENGLISH, name),
                Multilingual.EMPTY,
                AT,
                AT.plusSeconds(60),
                LocalDate.of(2017, 11, 15),
                Sitting.State.CLOSED,
                null);
    }

    @Test
    void whatIsSealedReadsAsItWasWritten() {
        var english = List.of(new Section("sitting", "Course", "One line.\nAnother \"line\"."));
        var chinese = List.of(new Section("sitting", "会议经过", "一句。"));
        var document = MinutesDocument.write(
                sitting("first"),
                sitting("second"),
                AT,
                Basis.poll("second-1"),
                Map.of(Language.ENGLISH, english, Language.CHINESE, chinese));
        assertThat(MinutesDocument.read(document, Language.ENGLISH)).isEqualTo(english);
        assertThat(MinutesDocument.read(document, Language.CHINESE)).isEqualTo(chinese);
        assertThat(MinutesDocument.read(document, Language.ARABIC)).isEmpty();
        assertThat(document).contains("\"approved-in\":\"second\"", "\"decision\":\"second-1\"");
    }
}
