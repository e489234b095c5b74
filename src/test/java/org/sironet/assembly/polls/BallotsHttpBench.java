package org.sironet.assembly.polls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.kernel.Basis;
import org.sironet.store.Pgbench;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Signed-in delegates vote over HTTP by the form of the poll's page, each for another organisation: sign-in, delegation,
 * right, proxies and poll are checked, the ballot committed before the answer. Against bare inserts by pgbench on the
 * same server, in alternating rounds. Both clients and both servers share the processors.
 */
final class BallotsHttpBench {

    private static final int VOTERS = Integer.getInteger("voters", 20_000);
    private static final int CONNECTIONS = Integer.getInteger("connections", 64);
    private static final int ROUNDS = 4;

    /** A voter with a sign-in. */
    private record Voter(UUID organisation, UUID person, String cookie) {}

    private BallotsHttpBench() {}

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-ballots-http");
        try (var program = (ServletWebServerApplicationContext) SpringApplication.run(
                Class.forName("org.sironet.Sironet"),
                "--server.port=0",
                "--sironet.demo=true",
                "--sironet.data=" + data,
                "--sironet.programs=target/programs")) {
            var jdbc = program.getBean(JdbcClient.class);
            var voters = voters(jdbc, program.getBean(FindByIndexNameSessionRepository.class));
            var ours = new ArrayList<Double>();
            var bare = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var rate = vote(program, jdbc, data, voters, round);
                if (round == 0) continue; // the program is still being compiled
                ours.add(rate);
                bare.add(Pgbench.statements(program, data, BallotsBench.TABLE, BallotsBench.INSERT));
            }
            System.out.printf("ballots a second over HTTP  %s%n", ours);
            System.out.printf("bare inserts by pgbench     %s%n", bare);
            System.out.printf(
                    "ratio of the medians        %.2f (aim 1.0, at least 0.5)%n",
                    BallotsBench.median(ours) / BallotsBench.median(bare));
        }
    }

    private static <S extends Session> List<Voter> voters(
            JdbcClient jdbc, FindByIndexNameSessionRepository<S> sessions) {
        var voters = new ArrayList<Voter>();
        for (var each = 0; each < VOTERS; each++) voters.add(signedIn(sessions));
        var organisations = ids(voters.stream().map(Voter::organisation).toList());
        var people = ids(voters.stream().map(Voter::person).toList());
        jdbc.sql("""
                insert into organisation (id, name, country, entered_at, changed_at)
                select id, '{"en": "Bench"}'::jsonb, 'KE', now(), now() from unnest(?::uuid[]) as id""").param(organisations).update();
        jdbc.sql("""
                insert into person (id, name, entered_at) select id, '{"en": "Bench"}'::jsonb, now() from unnest(?::uuid[]) as id""").param(people).update();
        jdbc.sql("""
                insert into delegation (id, organisation, person, office, authorities, since)
                select gen_random_uuid(), o, p, 'DELEGATE', '{VOTE}'::text[], now() from unnest(?::uuid[], ?::uuid[]) as d (o, p)""").params(organisations, people).update();
        jdbc.sql("analyze").update();
        return voters;
    }

    private static String[] ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static <S extends Session> Voter signedIn(FindByIndexNameSessionRepository<S> sessions) {
        var person = UUID.randomUUID();
        var session = sessions.createSession();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of()));
        session.setAttribute("SPRING_SECURITY_CONTEXT", context);
        sessions.save(session);
        var cookie = Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
        return new Voter(UUID.randomUUID(), person, cookie);
    }

    /** @return ballots a second that are there afterwards */
    private static double vote(
            ServletWebServerApplicationContext program, JdbcClient jdbc, Path data, List<Voter> voters, int round)
            throws Exception {
        var poll = UUID.randomUUID();
        BallotsBench.open(jdbc, poll, "bench-http-" + round);
        jdbc.sql("""
                insert into poll_right (poll, organisation, holder, person, present)
                select ?, o, o, p, true from unnest(?::uuid[], ?::uuid[]) as r (o, p)""")
                .params(
                        poll,
                        ids(voters.stream().map(Voter::organisation).toList()),
                        ids(voters.stream().map(Voter::person).toList()))
                .update();
        Files.writeString(
                data.resolve("voters.txt"),
                voters.stream()
                        .map(each -> each.cookie() + " " + each.organisation() + " " + UUID.randomUUID())
                        .collect(Collectors.joining("\n")));
        var script = Files.writeString(data.resolve("vote.lua"), SCRIPT);
        var wrk = new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d120s",
                "-s",
                script.toString(),
                "http://localhost:" + program.getEnvironment().getProperty("local.server.port") + "/polls/bench-http-"
                        + round + "/ballots",
                "--",
                data.resolve("voters.txt").toString(),
                masked(TOKEN));
        var running = wrk.redirectErrorStream(true)
                .redirectOutput(data.resolve("wrk.out").toFile())
                .start();
        var began = 0L;
        var counted = 0L;
        var end = System.nanoTime() + 110_000_000_000L;
        while (counted < voters.size() && System.nanoTime() < end) {
            Thread.sleep(20);
            counted = jdbc.sql("select count(*) from ballot where poll = ?")
                    .param(poll)
                    .query(Long.class)
                    .single();
            if (began == 0 && counted > 0) began = System.nanoTime() - 20_000_000;
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        running.destroy();
        running.waitFor();
        program.getBean(Closing.class).close(poll, null, Basis.poll("bench-http-" + round));
        System.out.printf("%,d voters, %,d ballots counted in %.1f s%n", voters.size(), counted, seconds);
        System.out.print(
                Files.readString(data.resolve("wrk.out")).lines().limit(5).collect(Collectors.joining("\n")));
        return Math.round(counted / seconds);
    }

    private static final String TOKEN = UUID.randomUUID().toString();

    /** As the form's hidden field holds it: hidden by random bytes, here zeros. */
    private static String masked(String token) {
        var bytes = new byte[2 * token.length()];
        System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, bytes, token.length(), token.length());
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static final String SCRIPT = """
            local lines = {}
            local at = -1 -- wrk asks once before it begins
            local answered = 0
            function init(arguments)
              for line in io.lines(arguments[1]) do lines[#lines + 1] = line end
              masked = arguments[2]
            end
            function request()
              at = at + 1
              local line = lines[at] or lines[at < 1 and 1 or #lines]
              local cookie, organisation, form = line:match("(%S+) (%S+) (%S+)")
              return wrk.format("POST", nil,
                { ["Cookie"] = "sign-in=" .. cookie .. "; form=TOKEN",
                  ["Content-Type"] = "application/x-www-form-urlencoded" },
                "_csrf=" .. masked .. "&for=" .. organisation .. "&form=" .. form .. "&choice=yes")
            end
            function response(status)
              if status ~= 303 then print("answered " .. status) end
              answered = answered + 1
              if answered >= #lines then wrk.thread:stop() end
            end
            """.replace("TOKEN", TOKEN);
}
