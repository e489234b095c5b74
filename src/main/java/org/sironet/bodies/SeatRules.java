package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * What holds for filling a body's seats, as values: no database, no clock.
 *
 * @param terms all that the body has had
 * @param inGroup whether an organisation belongs to the group for which seats are reserved
 */
record SeatRules(
        BodyProfile profile,
        List<Seat> seats,
        List<Term> terms,
        int termsRunning,
        Predicate<@Nullable OrganisationId> inGroup) {

    /** The seats that exist and have no holder in that time. */
    List<Seat> vacant(LocalDate from, @Nullable LocalDate until) {
        return seats.stream()
                .filter(seat -> seat.exists(from) && seat.until() == null)
                .filter(seat ->
                        terms.stream().noneMatch(term -> term.seat() == seat.number() && term.within(from, until)))
                .toList();
    }

    /** For a by-election or co-option the rest of the term of the others, else the whole of it. */
    @Nullable
    LocalDate until(LocalDate from, Term.Filled filled) {
        if (filled == Term.Filled.BY_ELECTION || filled == Term.Filled.CO_OPTED) {
            var rest = terms.stream()
                    .filter(term -> term.on(from) && term.until() != null)
                    .map(Term::until)
                    .max(Comparator.naturalOrder());
            if (rest.isPresent()) return rest.get();
        }
        return profile.termYears() == null
                ? null
                : from.plusYears(profile.termYears()).minusDays(1);
    }

    /** The first rule that these would break who take seats from that day on. */
    Optional<SeatRule> broken(List<Appointee> who, LocalDate from, @Nullable LocalDate until, Term.Filled filled) {
        if (!apart(who, from, until)) return Optional.of(SeatRule.ONE_SEAT_A_PERSON);
        if (!reservedKept(who, from)) return Optional.of(SeatRule.RESERVED_SEATS);
        if (filled != Term.Filled.APPOINTED && who.stream().anyMatch(each -> tooLong(each.person(), from)))
            return Optional.of(SeatRule.TERMS_RUNNING);
        return Optional.empty();
    }

    private boolean apart(List<Appointee> who, LocalDate from, @Nullable LocalDate until) {
        var people = new HashSet<PersonId>();
        return who.stream()
                .allMatch(each -> people.add(each.person())
                        && terms.stream()
                                .noneMatch(term -> term.person().equals(each.person()) && term.within(from, until)));
    }

    /** Enough seats stay for the group: those held by others and the reserved ones together fit. */
    private boolean reservedKept(List<Appointee> who, LocalDate from) {
        var reserved = profile.reserved();
        if (reserved == null) return true;
        var existing = seats.stream().filter(seat -> seat.exists(from)).count();
        var others = terms.stream()
                        .filter(term -> term.on(from) && !inGroup.test(term.organisation()))
                        .count()
                + who.stream()
                        .filter(each -> !inGroup.test(each.organisation()))
                        .count();
        return others + reserved.least() <= existing;
    }

    /** Terms run on when less than a whole one lies between them. */
    boolean tooLong(PersonId person, LocalDate from) {
        var years = profile.termYears() == null ? 1 : profile.termYears();
        var begins = from;
        var running = 0;
        for (var term : terms.reversed()) {
            var last = term.until();
            if (!term.person().equals(person) || last == null || last.isBefore(term.from())) continue;
            if (!term.from().isBefore(begins)) continue;
            if (last.plusYears(years).isBefore(begins)) break;
            running++;
            begins = term.from();
        }
        return running >= termsRunning;
    }
}
