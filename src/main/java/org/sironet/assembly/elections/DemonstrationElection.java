package org.sironet.assembly.elections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sironet.assembly.elections.ElectionAuthority.Nominee;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Body;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.CommitteeRules;
import org.sironet.rules.Rules;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.NetworkSettings;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committee's election of 2017 with its fourteen nominations, one of them not answered yet. */
@Component
@Order(120)
class DemonstrationElection implements DemonstrationPart {

    private static final String NAME = "committee-2017";
    private static final Multilingual TITLE = Multilingual.EMPTY
            .with(Language.ENGLISH, "Election of the International Instruction Committee, 2017")
            .with(Language.CHINESE, "2017年国际指导委员会选举")
            .with(Language.ARABIC, "انتخاب اللجنة التوجيهية الدولية، 2017");

    private record Event(Instant at, Runnable what) {}

    private final ElectionPlanning planning;
    private final Elections elections;
    private final Nominating nominating;
    private final NominationRows nominations;
    private final Delegations delegations;
    private final Bodies bodies;
    private final Rules rules;
    private final JsonMapper json;

    DemonstrationElection(
            ElectionPlanning planning,
            Elections elections,
            Nominating nominating,
            NominationRows nominations,
            Delegations delegations,
            Bodies bodies,
            Rules rules,
            JsonMapper json) {
        this.planning = planning;
        this.elections = elections;
        this.nominating = nominating;
        this.nominations = nominations;
        this.delegations = delegations;
        this.bodies = bodies;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public void load(Timeline timeline) {
        var said = read().get("election");
        var times = said.get("nominations");
        var opens = morning(times.get("opens"), 9);
        timeline.at(opens, () -> open(said, opens, moment(times, "closes"), moment(times, "accept_until")));
        var events = new ArrayList<Event>();
        said.get("nominations_list").forEach(each -> nominate(each, events));
        events.stream().sorted(Comparator.comparing(Event::at)).forEach(event -> timeline.at(event.at(), event.what()));
    }

    private JsonNode read() {
        try (var file = new ClassPathResource("demonstration/bodies.json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Instant morning(JsonNode day, int hour) {
        return LocalDate.parse(day.asString())
                .atTime(LocalTime.of(hour, 0))
                .atZone(rules.value(NetworkSettings.ZONE))
                .toInstant();
    }

    private static Instant moment(JsonNode times, String field) {
        return OffsetDateTime.parse(times.get(field).asString()).toInstant();
    }

    private void open(JsonNode said, Instant opens, Instant closes, Instant acceptUntil) {
        var body = bodies.find(said.get("body").asString()).orElseThrow();
        var election = new Election(
                id("election", NAME),
                NAME,
                body.id(),
                TITLE,
                terms(said, body),
                CommitteeRules.Count.STV_SCOTTISH,
                CommitteeRules.Tie.LOT,
                0,
                new Election.Times(opens, closes, acceptUntil),
                Basis.office("secretariat"),
                null,
                null,
                false);
        planning.open(election, Actor.of(new PersonId(id("person", "officer-sample"))));
    }

    private static Election.Terms terms(JsonNode said, Body body) {
        var starts = LocalDate.of(2017, 11, 22);
        return new Election.Terms(
                said.get("seats").intValue(), false, List.of(), body.profile().reserved(), starts);
    }

    private void nominate(JsonNode said, List<Event> events) {
        var person = new PersonId(id("person", said.get("person").asString()));
        var organisation =
                new OrganisationId(id("organisation", said.get("organisation").asString()));
        var by = new OrganisationId(id("organisation", said.get("nominated_by").asString()));
        var statement = words(said.get("statement"));
        events.add(new Event(
                morning(said.get("nominated_at"), 10),
                () -> sure(nominating.nominate(id("election", NAME), person, organisation, principal(by)))));
        if (said.get("accepted_at").isNull())
            events.add(new Event(
                    morning(said.get("nominated_at"), 11), () -> sure(nominating.say(nominee(person), statement))));
        else
            events.add(new Event(
                    morning(said.get("accepted_at"), 12), () -> sure(nominating.accept(nominee(person), statement))));
    }

    private Nominee nominee(PersonId person) {
        var election = elections.find(NAME).orElseThrow();
        return nominations.of(election.id()).stream()
                .filter(each -> each.person().equals(person))
                .map(each -> new Nominee(election, each))
                .findFirst()
                .orElseThrow();
    }

    private Delegate principal(OrganisationId organisation) {
        var principal = delegations.of(organisation).getFirst();
        return new Delegate(principal.person(), organisation, principal.mandates());
    }

    private static void sure(java.util.Optional<NominationRule> broken) {
        broken.ifPresent(rule -> {
            throw new IllegalStateException(rule.name());
        });
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
