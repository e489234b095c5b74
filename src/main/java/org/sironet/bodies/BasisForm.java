package org.sironet.bodies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sironet.kernel.Basis;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;

/** What a step, a seat or a term rests on, as the secretariat writes it down. */
final class BasisForm {

    private static final List<Basis.Kind> KINDS =
            List.of(Basis.Kind.POLL, Basis.Kind.ARTICLE, Basis.Kind.OFFICE, Basis.Kind.PROVISIONAL);

    private BasisForm() {}

    static List<Option> options(Frame frame) {
        return KINDS.stream()
                .map(kind -> new Option(
                        kind.name(), frame.text("rule.basis." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<Basis> read(Form form) {
        var kind = form.parsed("basis", 20, BasisForm::kind, "error.choice");
        var reference = form.text("reference", 200);
        if (kind.isEmpty() && form.sound("basis")) form.refuse("basis", "error.required");
        return form.sound("basis") && form.sound("reference")
                ? kind.map(known -> new Basis(known, reference))
                : Optional.empty();
    }

    private static Basis.Kind kind(String name) {
        var kind = Basis.Kind.valueOf(name);
        if (!KINDS.contains(kind)) throw new IllegalArgumentException(name);
        return kind;
    }
}
