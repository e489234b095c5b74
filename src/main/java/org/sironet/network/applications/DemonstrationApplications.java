package org.sironet.network.applications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.applications.Application.Decision;
import org.sironet.network.applications.Application.Endorsement;
import org.sironet.network.applications.Application.Outcome;
import org.sironet.shell.DemonstrationPart;
import org.sironet.store.FileStore;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six invented applications, each in another stage. */
@Component
@Order(70)
class DemonstrationApplications implements DemonstrationPart {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Applications applications;
    private final Correspondence correspondence;
    private final FileStore files;
    private final Journal journal;

    DemonstrationApplications(
            JdbcClient jdbc,
            JsonMapper json,
            Applications applications,
            Correspondence correspondence,
            FileStore files,
            Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.applications = applications;
        this.correspondence = correspondence;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public void load(Timeline timeline) {
        try (var file = new ClassPathResource("demonstration/applications.json").getInputStream()) {
            json.readTree(file).get("applications").forEach(application -> load(application, timeline));
            jdbc.sql("""
                    select setval('application_number', 121), setval('decision_number', 120),
                           setval('membership_number', 120)""").query().listOfRows();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void load(JsonNode said, Timeline timeline) {
        var id = new ApplicationId(id("application", said.get("number").asString()));
        var language = Language.of(said.get("language").asString());
        var pages = language.ofPages()
                ? language
                : Language.of(said.get("second_language").asString());
        said.get("course").forEach(step -> timeline.at(moment(step), () -> happen(id, pages, said, step)));
        appeal(id, pages, said, timeline);
    }

    private void happen(ApplicationId id, Language language, JsonNode said, JsonNode step) {
        switch (step.get("what").asString()) {
            case "begun" -> start(id, language, said);
            case "sent" -> send(id, language, said);
            case "endorsed" -> endorse(id, language, said, step);
            case "assigned" -> applications.assign(id, person(step.get("to").asString()));
            case "question" -> question(id, language, step);
            case "answer" -> answer(id, language, step);
            case "reminder" -> ask(id, step.get("to").asString());
            case "withdrawn" -> decide(id, said, Outcome.WITHDRAWN, in(language, step.get("text")), null, step);
            case "refused" ->
                decide(
                        id,
                        said,
                        Outcome.REFUSED,
                        in(language, said.get("decision").get("reason")),
                        person(step.get("by").asString()),
                        step);
            default -> {
                // saved and appeal: told elsewhere in the file
            }
        }
    }

    private void start(ApplicationId id, Language language, JsonNode said) {
        applications.start(id, language, said.get("contact").get("email").asString());
        applications.save(id, new Answers(answers(language, said)));
        record("application.started", id, Actor.PROGRAM);
    }

    private void send(ApplicationId id, Language language, JsonNode said) {
        if (applications.find(id).isEmpty()) start(id, language, said);
        var organisation = said.get("organisation");
        jdbc.sql(
                        "update application set number = ?, submitted_at = saved_at, register = ?, identifier = ? where id = ?")
                .param(said.get("number").asString())
                .param(organisation.get("register").asString())
                .param(organisation.get("legal_identifier").asString())
                .param(id.value())
                .update();
        said.get("endorsements")
                .forEach(endorsement -> ask(id, endorsement.get("by").asString()));
        said.get("attachments").forEach(name -> attach(id, null, name.asString()));
        record("application.sent", id, Actor.PROGRAM);
    }

    private void ask(ApplicationId id, String organisation) {
        jdbc.sql("""
                insert into endorsement_request (application, organisation, asked_at)
                select id, ?, saved_at from application where id = ? on conflict do nothing""").params(id("organisation", organisation), id.value()).update();
    }

    private void endorse(ApplicationId id, Language language, JsonNode said, JsonNode step) {
        var given = StreamSupport.stream(said.get("endorsements").spliterator(), false)
                .filter(each -> moment(each).equals(moment(step)))
                .findFirst()
                .orElseThrow();
        var organisation = new OrganisationId(id("organisation", given.get("by").asString()));
        var person = person(given.get("person").asString());
        applications.endorse(
                id,
                new Endorsement(
                        organisation,
                        person,
                        in(language, given.get("note")),
                        moment(step),
                        Basis.office("principal")));
        record("application.endorsed", id, Actor.of(person, organisation));
    }

    private void question(ApplicationId id, Language language, JsonNode step) {
        var officer = person(step.get("by").asString());
        correspondence.write(id, Correspondence.Kind.QUESTION, officer, in(language, step.get("text")), null);
        record("application.questioned", id, Actor.of(officer));
    }

    private void answer(ApplicationId id, Language language, JsonNode step) {
        var message = correspondence.write(id, Correspondence.Kind.ANSWER, null, in(language, step.get("text")), null);
        if (step.has("attachments")) step.get("attachments").forEach(name -> attach(id, message, name.asString()));
        record("application.answered", id, Actor.PROGRAM);
    }

    private void decide(
            ApplicationId id, JsonNode said, Outcome outcome, String reason, @Nullable PersonId by, JsonNode step) {
        var number = said.has("decision")
                ? said.get("decision").get("number").asString()
                : said.get("number").asString() + "w";
        var basis = by == null ? Basis.OWN : Basis.office("secretariat");
        applications.record(new Decision(id, 1, outcome, number, reason, moment(step), by, basis), null);
        record(
                outcome == Outcome.REFUSED ? "application.refused" : "application.withdrawn",
                id,
                by == null ? Actor.PROGRAM : Actor.of(by));
    }

    private void appeal(ApplicationId id, Language language, JsonNode said, Timeline timeline) {
        if (!said.has("appeal")) return;
        var appeal = said.get("appeal");
        timeline.at(moment(appeal), () -> {
            applications.appeal(id, in(language, appeal.get("grounds")));
            record("application.appealed", id, Actor.PROGRAM);
        });
    }

    private static Map<String, List<String>> answers(Language language, JsonNode said) {
        var answers = new HashMap<String, List<String>>();
        var organisation = said.get("organisation");
        for (var field : List.of("name", "city", "description")) {
            organisation
                    .get(field)
                    .properties()
                    .forEach(each -> put(answers, field + "_" + each.getKey(), each.getValue()));
        }
        if (organisation.get("own_name").isObject()) {
            put(answers, "own_language", organisation.get("own_name").get("language"));
            put(answers, "own_name", organisation.get("own_name").get("name"));
        }
        for (var field : Set.of("country", "founded", "register", "website"))
            put(answers, field, organisation.get(field));
        put(answers, "identifier", organisation.get("legal_identifier"));
        answers.put("fields", strings(organisation.get("fields")));
        answers.put("languages", List.of(String.join(", ", strings(organisation.get("languages")))));
        answers.put("kind", List.of("registered"));
        answers.put("principal", List.of(in(language, said.get("contact").get("name"))));
        put(answers, "principal_mail", said.get("contact").get("email"));
        if (said.has("errors"))
            said.get("errors").forEach(error -> {
                if (error.get("field").asString().equals("founded")) put(answers, "founded", error.get("typed"));
            });
        return answers;
    }

    private static void put(Map<String, List<String>> answers, String field, JsonNode value) {
        if (!value.isNull()) answers.put(field, List.of(value.asString()));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** A page that says what would be here. */
    private void attach(ApplicationId id, @Nullable UUID message, String name) {
        try {
            var page = SpecimenPage.pdf();
            correspondence.attach(
                    id,
                    message,
                    name.replaceFirst("\\.[a-z]+$", ".pdf"),
                    files.put(new ByteArrayInputStream(page), "application/pdf", page.length));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void record(String what, ApplicationId id, Actor by) {
        journal.record(Entry.of(
                what, Applying.subject(id), by, by.equals(Actor.PROGRAM) ? Basis.OWN : Basis.office("secretariat")));
    }

    private static String in(Language language, JsonNode texts) {
        return texts.has(language.tag())
                ? texts.get(language.tag()).asString()
                : texts.get("en").asString();
    }

    private static Instant moment(JsonNode node) {
        return OffsetDateTime.parse(node.get("at").asString()).toInstant();
    }

    private static PersonId person(String key) {
        return new PersonId(id("person", key));
    }

    private static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(UTF_8));
    }
}
