package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sironet.tally.Election;
import org.sironet.tally.Option;
import org.sironet.tally.Rule;
import org.sironet.tally.Unreadable;

/** Finds out what a file is by its first lines, and has it read. */
public final class Reading {

    private static final int HEAD = 1 << 12;

    private Reading() {}

    public static List<Option> options() {
        var all = new ArrayList<>(Labels.OPTIONS);
        all.add(new Option("case", "an id or number", "the only one", "which election of a file with several"));
        return all;
    }

    public static Election of(Path path, Rule rule, Map<String, String> options) throws Unreadable {
        if (Files.isDirectory(path)) throw new Unreadable(1, 1, "this is a directory");
        try (var in = Files.newInputStream(path)) {
            return read(path, Encodings.utf8(in), rule, options);
        } catch (NoSuchFileException missing) {
            throw new Unreadable(1, 1, "there is no such file");
        } catch (AccessDeniedException denied) {
            throw new Unreadable(1, 1, "this file may not be read");
        } catch (ArithmeticException tooMany) {
            throw new Unreadable(1, 1, "more votes, or finer ones, than can be counted exactly");
        } catch (IOException broken) {
            throw new Unreadable(1, 1, "reading failed: " + Shown.of(String.valueOf(broken.getMessage())));
        }
    }

    private static Election read(Path path, InputStream raw, Rule rule, Map<String, String> options)
            throws IOException, Unreadable {
        var in = new PushbackInputStream(raw, HEAD);
        var beginning = in.readNBytes(HEAD);
        in.unread(beginning);
        var head = new Head(beginning);
        return switch (head.format()) {
            case EMPTY -> throw new Unreadable(1, 1, "the file is empty");
            case JSON -> json(path, in, options);
            case YAML -> Approvals.yaml(in);
            case PROFILE -> Approvals.text(new Lines(in), options);
            case PREFLIB -> PrefLib.read(new Lines(in));
            case BLT -> Blt.read(new Lines(in));
            case TABLE -> RankCsv.read(new Lines(in), Labels.of(options, cells(rule)), List.of());
            case BINARY, UNKNOWN -> throw head.unknown();
        };
    }

    private static Election json(Path path, InputStream in, Map<String, String> options)
            throws IOException, Unreadable {
        var root = Json.read(in);
        if (RankTable.fits(root)) return RankTable.read(root);
        if (Contest.fits(root)) return Contest.read(path, root, options);
        if (Cases.fits(root)) return Cases.read(root, options);
        throw Json.wrong("this JSON holds neither ballots nor a contest");
    }

    private static Labels.Cells cells(Rule rule) {
        return switch (rule) {
            case SCORE -> Labels.Cells.SCORES;
            case APPROVAL, BLOC, PLURALITY, SEQ_PAV, EQUAL_SHARES -> Labels.Cells.MARKS;
            default -> Labels.Cells.RANKS;
        };
    }
}
