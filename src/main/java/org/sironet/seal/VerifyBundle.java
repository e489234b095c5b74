package org.sironet.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code bin/verify FILE [--key ID]}: checks a bundle, off-line. Ends with 0 when everything is as it was
 * signed, 1 when something is wrong, which it names, and 2 when there was nothing to check.
 */
public final class VerifyBundle {

    private static final String USAGE = """
            Usage: bin/verify FILE [--key ID]
            Checks an export bundle of a network, off-line, and names the first thing that is wrong.
              --key ID  the network’s key as you know it from elsewhere; without it, compare what is printed""";

    private VerifyBundle() {}

    public static void main(String[] arguments) {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    public static int run(List<String> arguments, PrintStream out) {
        var keyed = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !keyed) {
            out.println(USAGE);
            return 2;
        }
        return check(arguments.getFirst(), keyed ? arguments.getLast() : null, out);
    }

    private static int check(String name, @Nullable String expectedKey, PrintStream out) {
        try {
            var file = Path.of(name);
            if (!Files.isRegularFile(file) || !ZipReader.looksLikeOne(file)) {
                out.println("Not an export bundle: " + name);
                return 2;
            }
            return tell(BundleCheck.check(file), expectedKey, out);
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            out.println("Cannot be read: " + name);
            return 2;
        }
    }

    private static int tell(BundleCheck.Verdict verdict, @Nullable String expectedKey, PrintStream out) {
        return switch (verdict) {
            case BundleCheck.Verdict.Wrong wrong -> {
                out.println("WRONG  " + wrong.what());
                yield 1;
            }
            case BundleCheck.Verdict.Sound sound -> {
                if (expectedKey != null && !expectedKey.equals(sound.key().id())) {
                    out.println("WRONG  signed by key " + sound.key().id() + ", not by " + expectedKey);
                    yield 1;
                }
                tell(sound, expectedKey != null, out);
                yield 0;
            }
        };
    }

    private static void tell(BundleCheck.Verdict.Sound sound, boolean keyKnown, PrintStream out) {
        var manifest = sound.manifest();
        out.println("SOUND  everything is as it was signed");
        out.println("network  " + String.join(" · ", manifest.network().byTag().values()));
        out.println("made     " + manifest.madeAt().truncatedTo(ChronoUnit.SECONDS));
        out.println("journal  " + manifest.entries() + " entries under " + manifest.heads() + " signed heads");
        out.println("parts    " + manifest.parts().size());
        out.println("key      " + sound.key().id());
        sound.notes().forEach(note -> out.println("note     " + note));
        if (!keyKnown)
            out.println(
                    "Whose key it is, a bundle cannot prove: compare it with " + manifest.url() + "/verify/keys.json");
    }
}
