package org.sironet.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A country or area by its ISO 3166-1 alpha-2 code; how it is called is the network's own list. */
public record Country(String code) implements Comparable<Country> {

    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    /** @throws IllegalArgumentException when ISO 3166-1 has no such code */
    public Country {
        code = code.toUpperCase(Locale.ROOT);
        if (!CODES.contains(code)) throw new IllegalArgumentException("Not a country code: " + code);
    }

    public static Country of(String code) {
        return new Country(code);
    }

    public static Set<String> codes() {
        return CODES;
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }
}
