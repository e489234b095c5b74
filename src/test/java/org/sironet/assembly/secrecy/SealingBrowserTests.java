package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sironet.Chromium;

/** The browser's sealing and Java's are one: what the one seals the other opens, and from the same secret the same. */
class SealingBrowserTests {

    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY = "04700c48f77f56584c5cc632ca65640db91b6bacce3a4df6b42ce7cc838833d287"
            + "db71e509e3fd9b060ddb20ba5c51dcc5948d46fbf640dfe0441782cab85fa4ac";

    @Test
    void bothAreOne() {
        try (var chromium = Chromium.open()) {
            var page = page(chromium);
            fromTheSameSecretTheSameBallot(page);
            sealedHereOpensThere(page, Tellers.of(3, 5));
            sealedHereOpensThere(page, Tellers.of(1, 1));
            sharesArePassedBetweenThem(page, Tellers.of(2, 3));
            aChangedByteIsRefused(page, Tellers.of(2, 3, 4));
        }
    }

    private static Page page(Chromium chromium) {
        var page = chromium.person(800).newPage();
        page.route(
                "http://localhost/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
        page.route(
                "http://localhost/sealing.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(Path.of("src/main/resources/static/assets/sealing.js"))));
        page.navigate("http://localhost/");
        page.evaluate("async () => { window.s = await import('/sealing.js'); }");
        return page;
    }

    private static void fromTheSameSecretTheSameBallot(Page page) {
        var urn = new Urn(new UUID(1, 2), 1, 8, List.of(HEX.parseHex(KEY)));
        var pair = Curve.pair();
        var once = HEX.formatHex(Curve.written((java.security.interfaces.ECPublicKey) pair.getPublic()));
        var inside = Bytes.joined(
                Curve.written((java.security.interfaces.ECPrivateKey) pair.getPrivate()), Sealing.padded(urn, "是"));
        var secret = Bytes.random(SealedBallot.SECRET);
        var here = Sealing.sealed(urn, secret, HEX.parseHex(once), inside);
        var there = page.evaluate(
                "async ([urn, secret, once, inside]) =>"
                        + " s.hex(await s.sealed(urn, s.bytes(secret), s.bytes(once), s.bytes(inside)))",
                List.of(described(urn), HEX.formatHex(secret), once, HEX.formatHex(inside)));
        assertThat(there).isEqualTo(HEX.formatHex(here.bytes()));
        assertThat(page.evaluate("async sealed => s.hex(await s.sha256(s.bytes(sealed)))", there))
                .isEqualTo(HEX.formatHex(here.code()));
    }

    private static void sealedHereOpensThere(Page page, Tellers tellers) {
        var urn = tellers.urn();
        for (var content : List.of("", "yes", "لا", "c".repeat(urn.room()))) {
            var there = new SealedBallot(HEX.parseHex(page.evaluate(
                            "async ([urn, content]) => s.hex(await s.seal(urn, content))",
                            List.of(described(urn), content))
                    .toString()));
            var numbers = Tellers.choices(urn.needed(), urn.keys().size()).getLast();
            assertThat(Sealing.open(urn, there, tellers.shares(there, numbers))).contains(content);
            assertThat(opened(page, tellers, Sealing.seal(urn, content), numbers))
                    .isEqualTo(content);
        }
    }

    private static Object opened(Page page, Tellers tellers, SealedBallot ballot, List<Integer> numbers) {
        var keys = numbers.stream().map(tellers::key).map(Curve::written).map(HEX::formatHex);
        return page.evaluate(
                """
                async ([urn, sealed, numbers, keys]) => {
                  const shares = new Map();
                  for (const [at, number] of numbers.entries()) {
                    const published = s.bytes(urn.keys[number - 1]);
                    const key = await s.privateKey({published, secret: s.bytes(keys[at])});
                    shares.set(number, await s.shareOf(urn, s.bytes(sealed), number, key));
                  }
                  return s.open(urn, s.bytes(sealed), shares);
                }""", List.of(described(tellers.urn()), HEX.formatHex(ballot.bytes()), numbers, keys.toList()));
    }

    private static void sharesArePassedBetweenThem(Page page, Tellers tellers) {
        var urn = tellers.urn();
        var codes = List.of(Bytes.random(32), Bytes.random(32));
        var shares = List.of(Bytes.random(32), Bytes.random(32));
        var there = page.evaluate(
                "async ([urn, codes, shares]) => s.hex(await s.pass(urn, 1, 2, codes.map(s.bytes), shares.map(s.bytes)))",
                List.of(described(urn), written(codes), written(shares)));
        assertThat(Passing.unlock(urn, 1, 2, codes, HEX.parseHex(there.toString()), tellers.key(2)))
                .contains(Bytes.joined(shares));
        var here = HEX.formatHex(Passing.lock(urn, 1, 2, codes, shares));
        assertThat(page.evaluate(
                        """
                        async ([urn, codes, passed, key]) => {
                          const ours = await s.privateKey({published: s.bytes(urn.keys[1]), secret: s.bytes(key)});
                          return s.hex(await s.passed(urn, 1, 2, codes.map(s.bytes), s.bytes(passed), ours));
                        }""",
                        List.of(described(urn), written(codes), here, HEX.formatHex(Curve.written(tellers.key(2))))))
                .isEqualTo(HEX.formatHex(Bytes.joined(shares)));
    }

    private static void aChangedByteIsRefused(Page page, Tellers tellers) {
        var urn = tellers.urn();
        var ballot = Sealing.seal(urn, "no");
        var shares = tellers.shares(ballot, List.of(1, 2)).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toString(),
                        each -> HEX.formatHex(each.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(page.evaluate("""
                        async ([urn, sealed, shares]) => {
                          const found = new Map(Object.entries(shares).map(([number, share]) => [+number, s.bytes(share)]));
                          const all = s.bytes(sealed);
                          let opened = 0;
                          for (let at = 0; at < all.length; at++) {
                            const changed = all.slice();
                            changed[at] ^= 1;
                            if (await s.open(urn, changed, found) !== null) opened++;
                          }
                          return [opened, await s.open(urn, all, found)];
                        }""", List.of(described(urn), HEX.formatHex(ballot.bytes()), shares)))
                .isEqualTo(List.of(0, "no"));
    }

    private static List<String> written(List<byte[]> all) {
        return all.stream().map(HEX::formatHex).toList();
    }

    private static Map<String, Object> described(Urn urn) {
        return Map.of(
                "poll", urn.poll().toString(), "needed", urn.needed(), "room", urn.room(), "keys", written(urn.keys()));
    }
}
