package org.sironet.assembly.sittings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.shell.Form;

/** Reads the forms of a sitting's plan. */
final class SittingForm {

    private static final int LONGEST = 300;
    private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SittingForm() {}

    /** Fields {@code <name>-<language>}, of which one at least is filled in. */
    static Multilingual multilingual(Form form, String name) {
        var text = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES) {
            var version = form.optional(name + "-" + language.tag(), LONGEST);
            if (version.isPresent()) text = text.with(language, version.get());
        }
        if (text.isEmpty() && form.sound()) form.refuse(name + "-en", "error.required");
        return text;
    }

    static Sitting read(Form form, UUID id, String name, ZoneId zone) {
        var title = multilingual(form, "title");
        var place = multilingual(form, "place");
        var starts = moment(form, "starts", zone);
        var ends = moment(form, "ends", zone);
        if (form.sound() && !starts.isBefore(ends)) form.refuse("ends", "error.sitting-ends");
        var record = form.parsed("record-date", 10, SittingForm::day, "error.date");
        if (record.isEmpty() && form.sound("record-date")) form.refuse("record-date", "error.required");
        return new Sitting(
                id, name, title, place, starts, ends, record.orElse(NEVER.toLocalDate()), Sitting.State.PLANNED, null);
    }

    private static Instant moment(Form form, String field, ZoneId zone) {
        var moment = form.parsed(field, 20, SittingForm::moment, "error.moment");
        if (moment.isEmpty() && form.sound(field)) form.refuse(field, "error.required");
        return moment.orElse(NEVER).atZone(zone).toInstant();
    }

    private static LocalDateTime moment(String typed) {
        var moment = LocalDateTime.parse(typed);
        day(moment.toLocalDate().toString());
        return moment;
    }

    /** Of the four-digit years that calendars offer. */
    private static LocalDate day(String typed) {
        var day = LocalDate.parse(typed);
        if (day.getYear() < 1900 || day.getYear() > 9999) throw new IllegalArgumentException(typed);
        return day;
    }

    static AgendaItem item(Form form, UUID id, UUID sitting) {
        var title = multilingual(form, "item");
        var minutes = form.whole("minutes", 1, 600);
        if (minutes.isEmpty() && form.sound("minutes")) form.refuse("minutes", "error.required");
        var decision = form.parsed("decision", 30, Decision::valueOf, "error.choice");
        var subject = form.parsed("subject", 20, AgendaItem.Subject::valueOf, "error.choice")
                .orElse(AgendaItem.Subject.NONE);
        var reference = form.optional("reference", 60).orElse("");
        if (subject != AgendaItem.Subject.NONE && reference.isEmpty()) form.refuse("reference", "error.required");
        return new AgendaItem(
                id,
                sitting,
                1,
                title,
                minutes.orElse(1),
                decision.orElse(null),
                subject,
                reference,
                AgendaItem.State.WAITING,
                null,
                null);
    }

    static Form filled(Sitting sitting, ZoneId zone) {
        var values = new HashMap<String, List<String>>();
        fill(values, "title", sitting.title());
        fill(values, "place", sitting.place());
        values.put("starts", List.of(local(sitting.starts(), zone)));
        values.put("ends", List.of(local(sitting.ends(), zone)));
        values.put("record-date", List.of(sitting.recordDate().toString()));
        return Form.filled(values);
    }

    private static void fill(Map<String, List<String>> values, String name, Multilingual text) {
        text.forEach((language, version) -> values.put(name + "-" + language.tag(), List.of(version)));
    }

    private static String local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }
}
