package org.sironet.assembly.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.assembly.elections.ElectionFixtures.BASIS;
import static org.sironet.assembly.elections.ElectionFixtures.OFFICER;
import static org.sironet.assembly.elections.ElectionFixtures.id;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.bodies.Bodies;
import org.sironet.network.Delegations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemonstrationTest
class ElectionsStoryTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Elections elections;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ElectionPlanning planning;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Delegations delegations;

    @Autowired
    private JdbcClient jdbc;

    private ElectionFixtures fixtures;

    @BeforeEach
    void fixtures() {
        fixtures = new ElectionFixtures(bodies, planning, delegations, jdbc);
    }

    @Test
    void everybodyReadsWhoStandsAndWhatTheySay() {
        var visitor = WebUser.of(port);
        visitor.get("/elections");
        visitor.follow("main a[href$=/elections/committee-2017]");
        assertThat(visitor.page().text())
                .contains("Nominations are open", "9 seats", "single transferable vote", "Guang Example")
                .doesNotContain("answer or supporters awaited", "Luz Model", "On islands we share a boat");
        assertThat(visitor.get("/zh/elections/committee-2017").text()).contains("资金是帮助中最小却最引人注目的部分");
    }

    @Test
    void membersReadWhoseAnswerIsAwaited() {
        var member = WebUser.of(port).signInAs("principal");
        assertThat(member.get("/elections/committee-2017").text())
                .contains("answer or supporters awaited", "Luz Model")
                .doesNotContain("On islands we share a boat");
    }

    @Test
    void whoCannotNominateIsToldBeforeChoosing() {
        var over = fixtures.beforePoll(fixtures.body());
        var member = WebUser.of(port).signInAs("principal");
        var page = member.get(over.path() + "/nominations/new?for=" + id("organisation", "example-river-trust"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Nominations are not open now");
    }

    @Test
    void aMemberNominatesAndTheNomineeAcceptsByTheLink() {
        var election = fixtures.open(fixtures.body(), List.of(), 0);
        var member = WebUser.of(port).signInAs("principal");
        member.get("/members/" + id("organisation", "example-river-trust"));
        member.get(election.path() + "/nominations/new?for=" + id("organisation", "example-river-trust"));
        var coffee = id("organisation", "demo-coffee-smallholders").toString();
        member.submit("main form[method=get]", Map.of("organisation", coffee));
        assertThat(member.page().text()).contains("Grace Demo");
        member.submit("main form[method=post]", Map.of());
        assertThat(member.page().status()).isEqualTo(422);
        member.submit(
                "main form[method=post]",
                Map.of("person", id("person", "grace-demo").toString()));
        assertThat(member.page().text()).contains("Nominated. The nominee has been told by mail", "Grace Demo");
        assertThat(member.page().html().select("main a[href*=nominations/new]")).isEmpty();
        theNomineeAnswers(election);
    }

    /** By the link of the letter, without signing in. */
    private void theNomineeAnswers(Election election) {
        var path = jdbc.sql(
                        "select path from letter where recipient = ? and key = 'mail.nominated' order by id desc limit 1")
                .param(id("person", "grace-demo"))
                .query(String.class)
                .single();
        var nominee = WebUser.of(port);
        nominee.get(path);
        assertThat(nominee.page().path()).isEqualTo(election.path() + "/nominations/1");
        assertThat(nominee.page().text()).contains("Do you accept?");
        nominee.submit("form[action$=acceptance]", Map.of("statement-en", "Prices on the wall."));
        assertThat(nominee.page().text()).contains("You are a candidate");
        nominee.submit("form[action$=statement]", Map.of("statement-zh", "价格写在墙上。"));
        assertThat(WebUser.of(port).get("/zh" + election.path()).text()).contains("价格写在墙上。");
        nominee.submit("form[action$=withdrawal]", Map.of("reason", "Harvest"));
        assertThat(WebUser.of(port).get(election.path()).text()).doesNotContain("Grace Demo", "Harvest");
        var nominator = WebUser.of(port).signInAs("principal");
        assertThat(nominator.get(election.path()).text()).contains("No longer standing", "Harvest");
        assertThat(WebUser.of(port).get(election.path() + "/nominations/1").status())
                .isEqualTo(404);
    }

    @Test
    void thePresidingOfficerOpensAnElectionAndGivesItUp() {
        var body = fixtures.body();
        var officer = WebUser.of(port).signInAs("presiding-officer");
        officer.get("/elections");
        officer.follow("main a[href$=/elections/new]");
        officer.submit("main form", Map.of("name", "board-2017", "title-en", "Board", "seats", "7"));
        assertThat(officer.page().html().select(".error")).hasSizeGreaterThanOrEqualTo(4);
        officer.submit(
                "main form",
                Map.of(
                        "body",
                        body.name(),
                        "starts",
                        "2017-11-22",
                        "opens",
                        "2017-10-30T09:00",
                        "closes",
                        "2017-11-10T09:00",
                        "accept",
                        "2017-11-01T09:00"));
        assertThat(officer.page().one("#seats-error").text()).contains("1, 2, 3");
        assertThat(officer.page().one("#accept-error").text()).isNotEmpty();
        officer.submit("main form", Map.of("seats", "2, 3", "accept", "2017-11-12T09:00"));
        assertThat(officer.page().text()).contains("The election is open", "2 seats", "at least 1");
        officer.follow("main a[href$=/end]");
        officer.submit("main form", Map.of("reason", "The body is not needed"));
        assertThat(officer.page().text()).contains("Given up", "The body is not needed");
    }

    @Test
    void theResultIsShownWithEveryStepOfTheCount() {
        var body = fixtures.body();
        fixtures.establish(body);
        var election = counted(body);
        var visitor = WebUser.of(port);
        visitor.get(election.path());
        assertThat(visitor.page().text()).contains("Decided", "Votes round by round", "Round 1", "Quota");
        assertThat(visitor.page().html().select("#result ~ ol li")).hasSize(3);
        assertThat(visitor.get(election.path() + "/count.json").body()).contains("\"seed\": \"7 3 1\"");
        assertThat(visitor.get(election.path() + "/count.svg").body()).startsWith("<svg");
        assertThat(visitor.get("/ar" + election.path()).text()).contains("الأصوات جولة بعد جولة");
        assertThat(visitor.get(body.path()).text()).contains("To come", "elected", "decided by the assembly");
        var program = ApiUser.visitor(port).get("/api" + election.path());
        assertThat(program.get("result").get("elected").size()).isEqualTo(3);
        assertThat(program.get("result").get("count").get("rule").asString()).isEqualTo("stv-scottish");
    }

    /** On a page of its own, with the reason. */
    @Test
    void whoKeepsTheElectionAnnulsTheCount() {
        var body = fixtures.body();
        fixtures.establish(body);
        var election = counted(body);
        var officer = WebUser.of(port).signInAs("presiding-officer");
        officer.get(election.path());
        officer.follow("main a[href$=/annulment]");
        officer.submit("main form", Map.of());
        assertThat(officer.page().status()).isEqualTo(422);
        officer.submit("main form", Map.of("reason", "A ballot was counted twice"));
        assertThat(officer.page().text()).contains("The count is annulled", "A ballot was counted twice");
        assertThat(officer.page().html().select("main a[href$=/annulment]")).isEmpty();
        assertThat(officer.get(election.path() + "/annulment").status()).isEqualTo(409);
    }

    @Test
    void theKeeperReadsWhatKeepsTheSeatsFromBeingFilled() {
        var election = counted(fixtures.body());
        assertThat(WebUser.of(port).get(election.path()).text()).doesNotContain("the seats are not filled");
        var officer = WebUser.of(port).signInAs("secretariat");
        assertThat(officer.get(election.path()).text())
                .contains("The result is recorded, but the seats are not filled", "the body is not there");
        assertThat(officer.get("/").text()).contains("the seats are not filled: Election of the board");
    }

    @Test
    void anElectionToMoreThanNinetyNineSeatsIsRefused() {
        var body = fixtures.body();
        jdbc.sql("""
                insert into seat (body, number, title, since) select ?, n, '{}', '2017-09-01' from generate_series(4, 103) n""").param(body.id()).update();
        var officer = WebUser.of(port).signInAs("presiding-officer");
        officer.get("/elections/new");
        officer.submit("main form", all(body));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#seats-error").text()).contains("103", "99");
    }

    private static Map<String, String> all(org.sironet.bodies.Body body) {
        return Map.of(
                "name", "board-of-many",
                "title-en", "Board",
                "body", body.name(),
                "starts", "2017-11-22",
                "opens", "2017-10-30T09:00",
                "closes", "2017-11-10T09:00",
                "accept", "2017-11-12T09:00");
    }

    private Election counted(org.sironet.bodies.Body body) {
        var election = fixtures.open(body, List.of(), 0);
        for (var name : List.of("mei-demo", "ai-model", "amina-example", "grace-demo")) nominate(election, name);
        elections.pollOpens(election.id(), ElectionFixtures.stated(candidates, election), BASIS, OFFICER);
        var ballots = ElectionCount.ballots(List.of(new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {3, 0}));
        var counted = ElectionCount.of(election, ElectionFixtures.entrants(candidates, election), ballots, "7 3 1");
        elections.record(election.id(), counted, BASIS, OFFICER);
        return election;
    }

    @Autowired
    private Nominating nominating;

    @Autowired
    private NominationRows nominations;

    private void nominate(Election election, String name) {
        var person = ElectionFixtures.person(name);
        var organisation = delegations.of(person).getFirst().id();
        var held = delegations.of(organisation).getFirst();
        var by = new org.sironet.network.OrganisationAuthority.Delegate(
                held.person(), held.organisation(), held.mandates());
        assertThat(nominating.nominate(election.id(), person, organisation, by)).isEmpty();
        var nomination = nominations.of(election.id()).getLast();
        assertThat(nominating.accept(
                        new ElectionAuthority.Nominee(election, nomination), org.sironet.kernel.Multilingual.EMPTY))
                .isEmpty();
    }

    @Test
    void programsOpenElectionsAndAnswerNominations() {
        var keeper = ApiUser.of(port, "secretariat", "read:elections", "write:elections");
        var name = "by-program-" + UUID.randomUUID();
        var wrong = keeper.refused(422, "POST", "/api/elections", "{\"name\":\"%s\"}".formatted(name));
        assertThat(wrong.get("errors").toString()).contains("\"body\"", "\"title-en\"", "\"starts\"");
        var opened = keeper.post(
                "/api/elections", """
                {"name":"%s","names":{"en":"Board"},"body":"%s","rule":"STV_SCOTTISH","tie":"LOT","seconders":0,
                 "vacant":[2,3],"opens":"2017-10-30T09:00","closes":"2017-11-10T09:00","accept_until":"2017-11-12T09:00",
                 "starts":"2017-11-22"}""".formatted(name, fixtures.body().name()));
        assertThat(opened.get("election").get("seats").asInt()).isEqualTo(2);
        var election = elections.find(name).orElseThrow();
        var person = ElectionFixtures.person("amina-example");
        var by = delegations
                .of(ElectionFixtures.organisation("sample-wells-association"))
                .getFirst();
        assertThat(nominating.nominate(
                        election.id(),
                        person,
                        ElectionFixtures.organisation("example-river-trust"),
                        new org.sironet.network.OrganisationAuthority.Delegate(
                                by.person(), by.organisation(), by.mandates())))
                .isEmpty();
        var nominee = ApiUser.of(port, "principal", "read:elections", "write:elections");
        var nomination = "/api" + election.path() + "/nominations/1";
        var accepted = nominee.post(nomination + "/acceptance", "{\"statements\":{\"en\":\"Rivers.\"}}");
        assertThat(accepted.get("candidates").size()).isEqualTo(1);
        var left = nominee.post(nomination + "/withdrawal", "{\"reason\":\"Harvest\"}");
        assertThat(left.get("candidates").size()).isZero();
    }

    @Test
    void programsReadElectionsAndNominate() {
        var election = fixtures.open(fixtures.body(), List.of(), 0);
        var visitor = ApiUser.visitor(port);
        assertThat(visitor.get("/api/elections").get("items").size()).isPositive();
        var committee = visitor.get("/api/elections/committee-2017");
        assertThat(committee.get("nominations").size()).isEqualTo(13);
        assertThat(committee.get("candidates").size()).isEqualTo(13);
        var member = ApiUser.of(port, "principal", "read:elections", "write:elections");
        assertThat(member.get("/api/elections/committee-2017")
                        .get("nominations")
                        .size())
                .isEqualTo(14);
        var answer = member.post(
                "/api" + election.path() + "/nominations?for=" + id("organisation", "example-river-trust"),
                "{\"organisation\":\"%s\",\"person\":\"%s\"}"
                        .formatted(id("organisation", "demo-coffee-smallholders"), id("person", "grace-demo")));
        assertThat(answer.get("nominations").get(0).get("state").asString()).isEqualTo("nominated");
    }
}
