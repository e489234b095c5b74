package org.sironet.assembly.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sironet.kernel.OrganisationId;

/** Who voted what by which ballot: what the test knows and nobody else may find out. */
final class Truth {

    /** Words that occur nowhere but in ballots. */
    final List<String> words = List.of(word("falcon"), word("heron"));

    final Tellers tellers = Tellers.of(2, 3);
    final List<Handed> ballots = new ArrayList<>();
    final List<String> choices = new ArrayList<>();
    private static final Pattern HEX = Pattern.compile("[0-9a-f-]{32,}");
    private final Map<String, Integer> voters = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    Truth(int voters) {
        for (var voter = 0; voter < voters; voter++) add(voter, words.get(new Random().nextInt(2)));
    }

    private void add(int voter, String choice) {
        var organisation = UUID.randomUUID();
        var ballot = Sealing.seal(tellers.urn(), choice);
        ballots.add(new Handed(tellers.urn().poll(), new OrganisationId(organisation), ballot));
        choices.add(choice);
        voters.put(organisation.toString().replace("-", ""), voter);
        codes.put(HexFormat.of().formatHex(ballot.code()), voter);
        codes.put(HexFormat.of().formatHex(ballot.bytes()).substring(66, 130), voter);
    }

    private static String word(String word) {
        return word + "-" + HexFormat.of().formatHex(Bytes.random(4));
    }

    int size() {
        return ballots.size();
    }

    int number(String choice) {
        return words.indexOf(choice);
    }

    /** The voter whom a text mentions. */
    int voter(String text) {
        return mentioned(text, voters);
    }

    /** The voter whose ballot a text mentions, by its code or its own bytes. */
    int ballot(String text) {
        return mentioned(text, codes);
    }

    private static int mentioned(String text, Map<String, Integer> names) {
        return HEX.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group().replace("-", ""))
                .flatMap(hex -> Stream.of(hex, hex.length() < 130 ? hex : hex.substring(66, 130)))
                .filter(names::containsKey)
                .map(names::get)
                .findFirst()
                .orElse(Trace.NONE);
    }

    Map<String, Integer> voters() {
        return voters;
    }

    Map<String, Integer> codes() {
        return codes;
    }
}
