package org.sironet.assembly.presiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.roll.Accrediting;
import org.sironet.assembly.roll.Challenge;
import org.sironet.assembly.roll.Credential;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.SecondSitting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What the presiding officer would rule on, or has ruled, is put to the vote; the result decides. */
@DemonstrationTest
@Import(SecondSitting.class)
@DirtiesContext
class RulingVoteTests {

    private static final String SITTING = "/sittings/2017-2";

    @LocalServerPort
    private int port;

    @Autowired
    private SecondSitting second;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Conducting conducting;

    @Autowired
    private Accrediting accrediting;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Putting putting;

    @Autowired
    private Closing closing;

    @Autowired
    private Polls polls;

    @Autowired
    private Results results;

    @Autowired
    private JdbcClient jdbc;

    private WebUser presiding;

    @BeforeEach
    void inSession() {
        presiding = WebUser.of(port).signInAs("presiding-officer");
        if (second.sitting().open()) return;
        conducting.open(
                second.inSession(), agenda.of(second.sitting().id()).getLast().id());
    }

    /** Two tellers find the same. */
    private Poll decided(int yes, int no) {
        var poll = polls.waiting(second.sitting().id()).orElseThrow();
        putting.open(second.presiding(), poll);
        for (var name : List.of("person:chair-example", "person:officer-sample"))
            jdbc.sql(
                            "insert into poll_count (poll, round, teller, yes, no, abstain, at) values (?, 1, ?, ?, ?, 0, now())")
                    .params(poll.id(), UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), yes, no)
                    .update();
        closing.close(poll.id(), SecondSitting.CHAIR, second.presiding().basis());
        assertThat(results.effect(poll.id()).orElseThrow().refused()).isNull();
        return poll;
    }

    /** Of a credential that somebody holds; on the page of the roll it is put to the vote. */
    private Challenge challenged(Credential credential) {
        accrediting.challenge(second.sitting(), credential.id(), "Named by nobody", SecondSitting.CHAIR, null);
        var open = credentials.challenges(second.sitting().id()).getFirst();
        presiding.get(SITTING + "/roll");
        presiding.submit("form[action$=/challenges/" + open.id() + "/poll]", Map.of());
        assertThat(presiding.page().text()).contains("Is the challenge to the credential of");
        return open;
    }

    private Challenge now(Challenge challenge) {
        return credentials.challenges(second.sitting().id()).stream()
                .filter(each -> each.id().equals(challenge.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChallengeIsUpheldByTheVoteAndTheCredentialEnds() {
        var held = credentials.of(second.sitting().id()).getFirst();
        var challenge = challenged(held);
        var poll = decided(40, 20);
        assertThat(now(challenge).ruling()).isEqualTo(Challenge.Ruling.UPHELD);
        assertThat(now(challenge).poll()).isEqualTo(poll.name());
        assertThat(credentials.find(held.id()).orElseThrow().endedAt()).isNotNull();
        presiding.get(SITTING + "/roll");
        assertThat(presiding
                        .page()
                        .one("#challenges ~ ul a[href$=" + poll.path() + "]")
                        .text())
                .isEqualTo("Decided by the assembly, by a vote");
        assertThat(presiding.get(SITTING + "/minutes").text()).contains("The assembly upheld the challenge by vote");
    }

    @Test
    void aChallengeIsDismissedByTheVoteAndTheCredentialStands() {
        var held = credentials.of(second.sitting().id()).getLast();
        var challenge = challenged(held);
        decided(20, 20);
        assertThat(now(challenge).ruling()).isEqualTo(Challenge.Ruling.DISMISSED);
        assertThat(credentials.find(held.id()).orElseThrow().endedAt()).isNull();
    }

    @Test
    void aRulingStandsUnlessTheVoteOverturnsIt() {
        presiding.get(SITTING + "/console");
        presiding.submit("form[action$=/rulings]", Map.of());
        assertThat(presiding.page().status()).isEqualTo(422);
        presiding.submit("form[action$=/rulings]", Map.of("ruling", "The list of speakers is closed"));
        var poll = decided(10, 50);
        assertThat(presiding.get(poll.path()).text())
                .contains("Is this ruling of the presiding officer overturned: The list of speakers is closed");
        assertThat(jdbc.sql("select count(*) from journal_entry where what = 'ruling.upheld'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
