package org.sironet.network.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.shell.Refusal;

/** What a program or a command line says of columns: {@code HEADING=TARGET} or {@code HEADING=TARGET:language}. */
final class ColumnChoices {

    private ColumnChoices() {}

    /** The guesses, with what was said in their place. */
    static List<Column> merge(Import one, List<String> choices) {
        var columns = new ArrayList<>(one.columns());
        for (var choice : choices) {
            var equals = choice.lastIndexOf('=');
            var at = equals < 0
                    ? -1
                    : one.headings().indexOf(choice.substring(0, equals).strip());
            if (at < 0) throw Refusal.badRequest("import.refused-column", choice);
            columns.set(at, column(choice, choice.substring(equals + 1)));
        }
        if (columns.stream().noneMatch(each -> each.target() == Target.NAME || each.target() == Target.OWN_NAME))
            throw Refusal.badRequest("import.refused-no-name");
        return columns;
    }

    private static Column column(String choice, String text) {
        try {
            return Column.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("import.refused-column", choice);
        }
    }

    static @Nullable String country(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return Optional.of(text)
                .flatMap(CountryNames::find)
                .map(Country::code)
                .orElseThrow(() -> Refusal.badRequest("import.wrong-country", text));
    }
}
