package org.sironet.tally.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** A made-up election: so many ballots, so many of them different, in an order that says nothing. */
final class Made {

    static final int CANDIDATES = 20;
    static final int SEATS = 5;

    private Made() {}

    static Path file(int ballots, int different) throws IOException {
        var file = Files.createTempFile("tally-bench", ".blt");
        var random = new Random(7);
        var lines = lines(different, random);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(CANDIDATES + " " + SEATS + "\n");
            for (var i = 0; i < ballots; i++) {
                var which = i < different ? i : (int) (different * Math.pow(random.nextDouble(), 2));
                out.write(lines.get(which));
            }
            out.write("0\n");
            for (var c = 1; c <= CANDIDATES; c++) out.write("\"Candidate " + c + "\"\n");
            out.write("\"Made up\"\n");
        }
        return file;
    }

    /** Rankings of 3 to 20 candidates; some candidates are more popular than others. */
    private static List<String> lines(int different, Random random) {
        var lines = new LinkedHashSet<String>();
        while (lines.size() < different) {
            var order = new ArrayList<Integer>();
            for (var c = 1; c <= CANDIDATES; c++) order.add(c);
            Collections.shuffle(order, random);
            var length = 3 + random.nextInt(CANDIDATES - 2);
            var line = new StringBuilder("1");
            favourites(order, random);
            for (var c : order.subList(0, length)) line.append(' ').append(c);
            lines.add(line.append(" 0\n").toString());
        }
        return new ArrayList<>(lines);
    }

    private static void favourites(List<Integer> order, Random random) {
        for (var i = 0; i < 3; i++) {
            var favourite = 1 + (int) (CANDIDATES * Math.pow(random.nextDouble(), 2));
            order.remove((Integer) favourite);
            order.addFirst(favourite);
        }
    }
}
