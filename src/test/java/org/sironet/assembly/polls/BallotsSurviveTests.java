package org.sironet.assembly.polls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.Program;
import org.sironet.store.Eventually;
import org.sironet.store.ExternalPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes on one database while 400 delegates vote and send again until they are told: one process is killed,
 * then PostgreSQL is. Whoever was told has exactly that ballot (A1, A2).
 */
class BallotsSurviveTests {

    private static final int VOTERS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final JsonMapper JSON = new JsonMapper();

    /** A delegate whose ballot paper has a number, so that it counts once however often it is sent. */
    private record Voter(UUID organisation, UUID person, String token, UUID form, String choice) {

        static Voter any(int number) {
            return new Voter(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "sironet_" + UUID.randomUUID(),
                    UUID.randomUUID(),
                    number % 3 == 0 ? "no" : "yes");
        }

        byte[] hash() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What a voter was told. */
    private record Told(String receipt, List<String> choices) {}

    @TempDir
    Path folder;

    private final List<Voter> voters =
            IntStream.range(0, VOTERS).mapToObj(Voter::any).toList();
    private final Map<UUID, Told> told = new ConcurrentHashMap<>();
    private volatile List<String> addresses = List.of();

    @Test
    void everyAcknowledgedBallotIsThereOnce() throws Exception {
        try (var server = ExternalPostgres.start("18", folder.resolve("server"));
                var one = program(server, "one");
                var two = program(server, "two")) {
            addresses = List.of(one.ready().address(), two.ready().address());
            var jdbc = server.owner();
            open(jdbc);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    var client = HttpClient.newHttpClient()) {
                var voting = voters.stream()
                        .map(each -> threads.submit(() -> untilTold(client, each)))
                        .toList();
                await(VOTERS / 10, voting);
                one.kill();
                await(VOTERS / 3, voting);
                server.kill();
                server.again();
                for (var each : voting) each.get();
            }
            assertThat(told).hasSize(VOTERS);
            assertThat(counted(jdbc)).isEqualTo(told);
            sendingAgainChangesNothing();
            assertThat(counted(jdbc)).isEqualTo(told);
        }
    }

    private void await(int number, List<? extends Future<?>> voting) throws Exception {
        Eventually.within(PATIENCE, () -> {
            if (voting.stream().anyMatch(each -> each.state() == Future.State.FAILED)) return true;
            return told.size() > number;
        });
        for (var each : voting) if (each.state() == Future.State.FAILED) each.get();
    }

    private Program program(ExternalPostgres server, String name) throws IOException {
        return Program.start(
                "--demo",
                "--database",
                server.url(),
                "--data",
                folder.resolve(name).toString(),
                "--port",
                "0");
    }

    private void open(JdbcClient jdbc) {
        BallotsBench.open(jdbc, POLL, "survives");
        for (var each : voters) {
            jdbc.sql("""
                    with o as (insert into organisation (id, name, country, entered_at, changed_at)
                               values (:organisation, '{"en": "Voter"}', 'KE', now(), now())),
                         p as (insert into person (id, name, entered_at) values (:person, '{"en": "Voter"}', now())),
                         d as (insert into delegation (id, organisation, person, office, authorities, since)
                               values (gen_random_uuid(), :organisation, :person, 'DELEGATE', '{VOTE}', now())),
                         t as (insert into api_token (id, person, name, hash, scopes, made_at, ends_at)
                               values (gen_random_uuid(), :person, 'Phone', :hash, '{write:polls}', '2017-10-01', '2018-10-01'))
                    insert into poll_right (poll, organisation, holder, person, present)
                    values (:poll, :organisation, :organisation, :person, true)""")
                    .param("organisation", each.organisation())
                    .param("person", each.person())
                    .param("hash", each.hash())
                    .param("poll", POLL)
                    .update();
        }
    }

    private static final UUID POLL = UUID.randomUUID();

    /** As a phone does: tries either process, again and again, until one says that the ballot counts. */
    private Void untilTold(HttpClient client, Voter voter) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1500));
            try {
                var answer = client.send(
                        ballot(addresses.get(ThreadLocalRandom.current().nextInt(2)), voter), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
                if (answer.statusCode() == 200) {
                    told.put(voter.organisation(), told(answer));
                    return null;
                }
            } catch (IOException lost) {
                // nobody knows whether it counted: it is sent again
            }
        }
        throw new AssertionError("Never told");
    }

    private static HttpRequest ballot(String address, Voter voter) {
        return HttpRequest.newBuilder(URI.create(address + "/api/polls/survives/ballots?for=" + voter.organisation()))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + voter.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"form\":\"" + voter.form() + "\",\"choices\":[\"" + voter.choice() + "\"]}"))
                .build();
    }

    private static Told told(HttpResponse<String> answer) {
        var ballot = JSON.readTree(answer.body());
        return new Told(
                ballot.path("receipt").asString(),
                List.of(ballot.path("choices").get(0).asString()));
    }

    private Map<UUID, Told> counted(JdbcClient jdbc) {
        return jdbc
                .sql("""
                        select b.organisation, b.receipt, c.key from ballot b
                          join poll_choice c on c.poll = b.poll and c.position = b.choices[1] where b.poll = ?""")
                .param(POLL)
                .query((row, number) -> Map.entry(
                        row.getObject("organisation", UUID.class),
                        new Told(row.getString("receipt"), List.of(row.getString("key")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void sendingAgainChangesNothing() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var voter : voters.subList(0, 20)) {
                var answer = client.send(ballot(addresses.getLast(), voter), BodyHandlers.ofString());
                assertThat(told(answer)).isEqualTo(told.get(voter.organisation()));
            }
        }
    }
}
