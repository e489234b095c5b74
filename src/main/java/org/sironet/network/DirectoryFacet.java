package org.sironet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sironet.kernel.Country;
import org.sironet.shell.Countries;

/** By what the directory is narrowed; several values of one widen it, several facets narrow it further. */
enum DirectoryFacet {
    STANDING(values("member", "suspended", "observer", "ended", "none")),
    BASED(values("home", "overseas")),
    REGION(Countries.REGIONS::contains),
    COUNTRY(Country.codes()::contains),
    FIELD(value -> value.matches("[a-z]+(-[a-z]+)*"));

    /** Shown unless others are asked for. */
    static final List<String> USUAL_STANDINGS = List.of("member", "suspended", "observer");

    private final Predicate<String> known;

    DirectoryFacet(Predicate<String> known) {
        this.known = known;
    }

    private static Predicate<String> values(String... values) {
        return Arrays.asList(values)::contains;
    }

    boolean knows(String value) {
        return known.test(value);
    }

    /** Its name in addresses. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
