package org.sironet.assembly.minutes;

import java.util.ArrayList;
import java.util.List;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.kernel.Language;
import org.sironet.shell.Frame;
import org.sironet.shell.Reception;
import org.springframework.stereotype.Component;

/** Writes minutes from the facts, the same in each language. They name organisations, never people. */
@Component
class Drafting {

    private final Agenda agenda;
    private final CourseSentences course;
    private final ItemSentences items;
    private final CredentialSentences credentials;
    private final Reception reception;

    Drafting(
            Agenda agenda,
            CourseSentences course,
            ItemSentences items,
            CredentialSentences credentials,
            Reception reception) {
        this.agenda = agenda;
        this.course = course;
        this.items = items;
        this.credentials = credentials;
        this.reception = reception;
    }

    List<Section> of(Sitting sitting, Language language) {
        var frame = reception.frame(language);
        var sections = new ArrayList<Section>();
        sections.add(section(Section.COURSE, "minutes.section-sitting", course.of(sitting, frame), frame));
        sections.add(
                section(Section.CREDENTIALS, "minutes.section-credentials", credentials.of(sitting, frame), frame));
        for (var item : agenda.of(sitting.id()))
            sections.add(new Section(
                    item.id().toString(),
                    frame.text(
                            "minutes.section-item",
                            item.position(),
                            frame.best(item.title()).text()),
                    String.join("\n", items.of(item, sitting, frame))));
        sections.add(section(Section.REMARKS, "minutes.section-remarks", List.of(), frame));
        return sections;
    }

    private static Section section(String key, String heading, List<String> sentences, Frame frame) {
        return new Section(key, frame.text(heading), String.join("\n", sentences));
    }
}
