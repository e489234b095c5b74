package org.sironet.bodies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.rules.Rules;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's bodies three weeks before the forum; only invented people hold seats. */
@Component
@Order(110)
class DemonstrationBodies implements DemonstrationPart {

    /** What lies ahead was laid down when the texts were begun. */
    private static final LocalDate PLANNED = LocalDate.of(2017, 9, 4);

    private final Bodies bodies;
    private final Seats seats;
    private final SeatKeeping keeping;
    private final Delegations delegations;
    private final Rules rules;
    private final JsonMapper json;

    DemonstrationBodies(
            Bodies bodies, Seats seats, SeatKeeping keeping, Delegations delegations, Rules rules, JsonMapper json) {
        this.bodies = bodies;
        this.seats = seats;
        this.keeping = keeping;
        this.delegations = delegations;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public void load(Timeline timeline) {
        try (var file = new ClassPathResource("demonstration/bodies.json").getInputStream()) {
            json.readTree(file).get("bodies").forEach(each -> load(each, timeline));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void load(JsonNode body, Timeline timeline) {
        var from = day(body.get("seats").get(0).get("from")).orElse(PLANNED);
        var morning = from.atTime(LocalTime.of(9, 30)).atZone(rules.value(NetworkSettings.ZONE));
        timeline.at(morning.toInstant(), () -> found(body, from));
    }

    private void found(JsonNode body, LocalDate from) {
        var state = body.get("state").asString();
        var basis = body.has("text") ? Basis.provisional("2017-1") : Basis.office("secretariat");
        var id = id("body", body.get("key").asString());
        var first = new BodyStep.Draft(state(state), from, words(body.get("established_by")));
        bodies.found(id, body.get("key").asString(), profile(body), first, basis, Actor.PROGRAM);
        if (state.startsWith("until "))
            bodies.record(
                    id,
                    new BodyStep.Draft(
                            BodyState.DISSOLVED,
                            LocalDate.parse(state.substring(6)).plusDays(1),
                            Multilingual.EMPTY),
                    basis,
                    Actor.PROGRAM);
        var number = 1;
        for (var seat : body.get("seats")) seat(id, number++, seat, from, basis);
    }

    private static BodyState state(String written) {
        return switch (written) {
            case "to be elected" -> BodyState.TO_BE_ESTABLISHED;
            case "provisional" -> BodyState.PROVISIONAL;
            default -> BodyState.ESTABLISHED;
        };
    }

    private BodyProfile profile(JsonNode body) {
        var reserved = body.get("reserved");
        return new BodyProfile(
                words(body.get("name")),
                words(body.get("task")),
                body.has("text")
                        ? new BodyProfile.Foundation(
                                body.get("text").asString(), body.get("article").asString())
                        : null,
                reserved == null
                        ? null
                        : new BodyProfile.Reserved(
                                Group.OVERSEAS, reserved.get("at_least").intValue()),
                body.has("term") ? body.get("term").get("years").intValue() : null);
    }

    private void seat(UUID body, int number, JsonNode seat, LocalDate since, Basis basis) {
        var holder = seat.get("holder");
        var named = !holder.isNull();
        keeping.add(body, 1, named ? words(seat.get("name")) : Multilingual.EMPTY, since, basis, Actor.PROGRAM);
        if (!named) return;
        var person = new PersonId(id("person", holder.asString()));
        var who = List.of(new Appointee(person, organisation(person), number));
        var from = day(seat.get("from")).orElseThrow();
        var until = day(seat.get("until")).orElse(null);
        if (seats.fill(body, who, from, until, Term.Filled.APPOINTED, basis, Actor.PROGRAM)
                instanceof Filling.Obstacle(var rule)) throw new IllegalStateException(rule.name());
    }

    private @Nullable OrganisationId organisation(PersonId person) {
        return delegations.of(person).stream()
                .map(Viewer.ActingFor::id)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> day(JsonNode written) {
        return written.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(written.asString()));
    }

    private static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Multilingual words(JsonNode words) {
        var text = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES)
            text = text.with(language, words.get(language.tag()).asString());
        return text;
    }
}
