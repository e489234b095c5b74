package org.sironet.kernel;

/**
 * What a decision or a change rests on.
 *
 * @param kind what it is
 * @param reference which one: an office's name, an article's number, the id of a poll, the date and number of a letter
 */
public record Basis(Kind kind, String reference) {

    public enum Kind {
        /** the office of the person who acts */
        OFFICE,
        /** an article of a sealed text */
        ARTICLE,
        /** a poll of the assembly */
        POLL,
        /** the provisional rules laid down with the network */
        PROVISIONAL,
        /** a letter, mail or call on which the secretariat acts on behalf */
        ON_BEHALF,
        /** a person's own right over what is theirs */
        OWN
    }

    public static Basis office(String name) {
        return new Basis(Kind.OFFICE, name);
    }

    public static Basis onBehalf(String reference) {
        return new Basis(Kind.ON_BEHALF, reference);
    }

    /** @param name the poll's address */
    public static Basis poll(String name) {
        return new Basis(Kind.POLL, name);
    }

    public static Basis provisional(String reference) {
        return new Basis(Kind.PROVISIONAL, reference);
    }

    public static final Basis OWN = new Basis(Kind.OWN, "");
}
