package org.sironet.assembly.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sironet.bodies.Bases;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Body;
import org.sironet.bodies.BodyProfile;
import org.sironet.bodies.Seats;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Memberships;
import org.sironet.rules.CommitteeRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Option;
import org.springframework.stereotype.Component;

/** The form in which an election is opened. */
@Component
class ElectionForm {

    /** That are filled at once. */
    private static final int MOST_SEATS = 99;

    private final Bodies bodies;
    private final Seats seats;
    private final Bases bases;
    private final Memberships memberships;
    private final Rules rules;

    ElectionForm(Bodies bodies, Seats seats, Bases bases, Memberships memberships, Rules rules) {
        this.bodies = bodies;
        this.seats = seats;
        this.bases = bases;
        this.memberships = memberships;
        this.rules = rules;
    }

    /** As the rules in force say. */
    Form fresh() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("rule", List.of(rules.value(CommitteeRules.COUNT).name()));
        values.put("tie", List.of(rules.value(CommitteeRules.TIE).name()));
        values.put("seconders", List.of("0"));
        values.put("opens", List.of(memberships.today() + "T09:00"));
        return Form.filled(Map.copyOf(values));
    }

    List<Option> bodies(Frame frame) {
        return bodies.all().stream()
                .map(body -> new Option(
                        body.name(), frame.best(body.profile().title()).text()))
                .toList();
    }

    static List<Option> rules(Frame frame) {
        return options(CommitteeRules.Count.values(), frame);
    }

    static List<Option> ties(Frame frame) {
        return options(CommitteeRules.Tie.values(), frame);
    }

    private static List<Option> options(Enum<?>[] values, Frame frame) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), frame.text("rule.value." + ElectionViews.word(value))))
                .toList();
    }

    /** Empty when something is wrong, which the form then says. */
    Optional<Election> read(Form form, Basis basis) {
        var name = form.text("name", 60);
        if (form.sound("name") && !name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.equals("new") || name.equals("link"))
            form.refuse("name", "error.text-name");
        var title = words(form, "title-", 200);
        if (title.isEmpty()) form.refuse("title-en", "error.one-language");
        var body = required(form, "body", form.parsed("body", 60, this::body, "error.choice"));
        var rule = required(form, "rule", form.parsed("rule", 30, CommitteeRules.Count::valueOf, "error.choice"));
        var tie = required(form, "tie", form.parsed("tie", 20, CommitteeRules.Tie::valueOf, "error.choice"));
        var seconders = form.whole("seconders", 0, 20);
        var times = times(form);
        var starts = required(form, "starts", form.parsed("starts", 10, LocalDate::parse, "error.date"));
        var terms = body.flatMap(known -> starts.flatMap(day -> terms(form, known, day)));
        if (!form.sound()) return Optional.empty();
        return Optional.of(new Election(
                UUID.randomUUID(),
                name,
                body.orElseThrow().id(),
                title,
                terms.orElseThrow(),
                rule.orElseThrow(),
                tie.orElseThrow(),
                seconders.orElse(0),
                times.orElseThrow(),
                basis,
                null,
                null,
                false));
    }

    private Body body(String name) {
        return bodies.find(name).orElseThrow(IllegalArgumentException::new);
    }

    private static <T> Optional<T> required(Form form, String field, Optional<T> value) {
        if (value.isEmpty() && form.sound(field)) form.refuse(field, "error.required");
        return value;
    }

    static Multilingual words(Form form, String prefix, int longest) {
        var versions = new TreeMap<Language, String>();
        for (var language : Language.OF_PAGES)
            versions.put(language, form.optional(prefix + language, longest).orElse(""));
        return new Multilingual(versions);
    }

    private Optional<Election.Times> times(Form form) {
        var zone = rules.value(NetworkSettings.ZONE);
        var opens = moment(form, "opens", zone);
        var closes = moment(form, "closes", zone);
        var accept = moment(form, "accept", zone);
        if (opens.isEmpty() || closes.isEmpty() || accept.isEmpty()) return Optional.empty();
        if (!closes.get().isAfter(opens.get())) form.refuse("closes", "error.election-closes");
        if (accept.get().isBefore(closes.get())) form.refuse("accept", "error.election-accept");
        return Optional.of(new Election.Times(opens.get(), closes.get(), accept.get()));
    }

    private static Optional<Instant> moment(Form form, String field, ZoneId zone) {
        return required(
                form,
                field,
                form.parsed(
                        field,
                        16,
                        text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                        "error.moment"));
    }

    /** Seats that are vacant then; of those reserved, what others who stay do not hold already. */
    private Optional<Election.Terms> terms(Form form, Body body, LocalDate starts) {
        var vacant =
                seats.vacant(body, starts).stream().map(seat -> seat.number()).toList();
        var named = form.parsed("seats", 200, ElectionForm::numbers, "error.numbers")
                .orElse(List.of());
        if (vacant.isEmpty()) form.refuse("body", "error.election-no-vacancy");
        else if (vacant.size() > MOST_SEATS && named.isEmpty())
            form.refuse("seats", "error.election-too-many", vacant.size(), MOST_SEATS);
        else if (named.size() > MOST_SEATS) form.refuse("seats", "error.election-too-many", named.size(), MOST_SEATS);
        else if (!vacant.containsAll(named)) form.refuse("seats", "error.election-not-vacant", written(vacant));
        var by = !named.isEmpty();
        var count = by ? named.size() : vacant.size();
        return Optional.of(new Election.Terms(count, by, named, reserved(body, starts, count), starts));
    }

    private static List<Integer> numbers(String written) {
        return Arrays.stream(written.split("[,;\\s،]+"))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static String written(List<Integer> numbers) {
        return numbers.stream()
                .map(String::valueOf)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private BodyProfile.@Nullable Reserved reserved(Body body, LocalDate starts, int count) {
        var reserved = body.profile().reserved();
        if (reserved == null) return null;
        Predicate<org.sironet.bodies.Term> inGroup = term -> bases.in(reserved.group(), term.organisation());
        var held = seats.holders(body.id(), starts).stream().filter(inGroup).count();
        var least = (int) Math.min(count, reserved.least() - held);
        return least < 1 ? null : new BodyProfile.Reserved(reserved.group(), least);
    }
}
