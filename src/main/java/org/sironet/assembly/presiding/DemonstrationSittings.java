package org.sironet.assembly.presiding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.roll.Accrediting;
import org.sironet.assembly.roll.GivingProxies;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingOffices.Office;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.Memberships;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.shell.DemonstrationPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two sittings of the demonstration's first assembly, with their agenda, officers, credentials and proxies. */
@Component
@Order(130)
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class DemonstrationSittings implements DemonstrationPart {

    private static final PersonId OFFICER = person("officer-sample");

    private final Sittings sittings;
    private final Planning planning;
    private final Accrediting accrediting;
    private final Putting putting;
    private final GivingProxies giving;
    private final Memberships memberships;
    private final Delegations delegations;
    private final JsonMapper json;

    DemonstrationSittings(
            Sittings sittings,
            Planning planning,
            Accrediting accrediting,
            Putting putting,
            GivingProxies giving,
            Memberships memberships,
            Delegations delegations,
            JsonMapper json) {
        this.sittings = sittings;
        this.planning = planning;
        this.accrediting = accrediting;
        this.putting = putting;
        this.giving = giving;
        this.memberships = memberships;
        this.delegations = delegations;
        this.json = json;
    }

    @Override
    public void load(Timeline timeline) {
        var said = read();
        timeline.at(
                Instant.parse("2017-10-20T09:00:00Z"),
                () -> said.get("sittings").forEach(each -> plan(each, said)));
        timeline.at(Instant.parse("2017-10-28T02:00:00Z"), () -> silence(said.get("silence")));
        timeline.at(Instant.parse("2017-10-30T03:00:00Z"), () -> sittings.all().forEach(each -> roll(each, said)));
    }

    private void plan(JsonNode said, JsonNode all) {
        var sitting = new Sitting(
                id("sitting:" + said.get("name").asString()),
                said.get("name").asString(),
                text(said.get("title")),
                text(said.get("place")),
                OffsetDateTime.parse(said.get("start").asString()).toInstant(),
                OffsetDateTime.parse(said.get("end").asString()).toInstant(),
                LocalDate.parse(all.get("record_date").asString()),
                Sitting.State.PLANNED,
                null);
        if (!planning.plan(sitting, OFFICER)) throw new IllegalStateException(sitting.name());
        said.get("items")
                .forEach(number -> all.get("agenda").forEach(item -> {
                    if (item.get("number").intValue() == number.intValue()) planning.add(item(item, sitting), OFFICER);
                }));
        all.get("offices")
                .properties()
                .forEach(office -> office.getValue()
                        .forEach(holder -> planning.give(
                                sitting,
                                person(holder.asString()),
                                Office.valueOf(office.getKey().toUpperCase(Locale.ROOT)),
                                OFFICER)));
    }

    private static AgendaItem item(JsonNode said, Sitting sitting) {
        var number = said.get("number").intValue();
        var subject = subject(said);
        return new AgendaItem(
                id("item:" + sitting.name() + ":" + number),
                sitting.id(),
                1,
                text(said.get("title")),
                said.get("minutes").intValue(),
                decision(said),
                subject,
                reference(said),
                AgendaItem.State.WAITING,
                null,
                null);
    }

    private static AgendaItem.Subject subject(JsonNode said) {
        if (!said.get("text").isNull()) return AgendaItem.Subject.TEXT;
        return switch (procedure(said)) {
            case "committee-election" -> AgendaItem.Subject.ELECTION;
            case "secretariat" -> AgendaItem.Subject.BODY;
            default -> AgendaItem.Subject.NONE;
        };
    }

    private static String procedure(JsonNode said) {
        return said.get("procedure").isNull() ? "" : said.get("procedure").asString();
    }

    private static String reference(JsonNode said) {
        if (!said.get("text").isNull())
            return said.get("text").asString().equals("consensus") ? "beijing-consensus" : "constitution";
        return switch (procedure(said)) {
            case "committee-election" -> "committee-2017";
            case "secretariat" -> "secretariat";
            default -> "";
        };
    }

    private static @Nullable Decision decision(JsonNode said) {
        var procedure = procedure(said);
        return procedure.isEmpty()
                ? null
                : Decision.valueOf(procedure.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A small matter, sent to all members for ten days. */
    private void silence(JsonNode said) {
        putting.silence(
                new Secretary(OFFICER),
                Motion.yesOrNo(Decision.BETWEEN_SITTINGS, "QUESTION", "", text(said.get("question")))
                        .open(said.get("days").intValue() * 24 * 60));
    }

    /** Principals vote unless they named somebody; a few gave their proxy. */
    private void roll(Sitting sitting, JsonNode said) {
        for (var member : memberships.inGoodStanding(memberships.today()))
            for (var held : delegations.of(member))
                if (held.office() == Delegations.Office.PRINCIPAL
                        && held.mandates().contains(Mandate.VOTE)) name(sitting, member, held.person(), false);
        named(sitting, said.get("voters"), false);
        named(sitting, said.get("alternates"), true);
        said.get("proxies").properties().forEach(each -> {
            var giver = organisation(each.getKey());
            giving.give(
                    sitting,
                    giver,
                    organisation(each.getValue().asString()),
                    Actor.of(principal(giver), giver),
                    Basis.OWN);
        });
    }

    private void named(Sitting sitting, JsonNode people, boolean alternate) {
        people.properties()
                .forEach(each -> name(
                        sitting,
                        organisation(each.getKey()),
                        person(each.getValue().asString()),
                        alternate));
    }

    private void name(Sitting sitting, OrganisationId member, PersonId person, boolean alternate) {
        accrediting.name(sitting, member, person, alternate, Actor.of(principal(member), member), Basis.OWN);
    }

    private PersonId principal(OrganisationId member) {
        return delegations.of(member).getFirst().person();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static PersonId person(String key) {
        return new PersonId(id("person:" + key));
    }

    private static OrganisationId organisation(String key) {
        return new OrganisationId(id("organisation:" + key));
    }

    private static Multilingual text(JsonNode said) {
        return Multilingual.ofTags(Map.of(
                "en", said.get("en").asString(),
                "zh", said.get("zh").asString(),
                "ar", said.get("ar").asString()));
    }

    private JsonNode read() {
        try (var file = new ClassPathResource("demonstration/sittings.json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
