package org.sironet.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/** Three seats, at least one of them for persons from overseas members; two years; three terms running. */
class SeatRulesTests {

    private static final LocalDate BEGIN = LocalDate.of(2017, 11, 22);
    private static final LocalDate END = LocalDate.of(2019, 11, 21);
    private static final OrganisationId HOME = OrganisationId.random();
    private static final OrganisationId OVERSEAS = OrganisationId.random();
    private static final UUID BODY = UUID.randomUUID();

    private final List<Term> terms = new ArrayList<>();

    private SeatRules rules() {
        var profile = new BodyProfile(
                Multilingual.of(Language.ENGLISH, "Committee"),
                Multilingual.EMPTY,
                null,
                new BodyProfile.Reserved(Group.OVERSEAS, 1),
                2);
        var seats = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Seat(number, BODY, number, Multilingual.EMPTY, BEGIN.minusYears(10), null))
                .toList();
        return new SeatRules(profile, seats, terms, 3, OVERSEAS::equals);
    }

    private void held(PersonId person, int seat, OrganisationId organisation, LocalDate from, LocalDate until) {
        terms.add(new Term(
                UUID.randomUUID(),
                BODY,
                seat,
                person,
                organisation,
                from,
                until,
                Term.Filled.ELECTED,
                Basis.OWN,
                null));
    }

    private static Appointee home() {
        return Appointee.of(PersonId.random(), HOME);
    }

    private static Appointee overseas() {
        return Appointee.of(PersonId.random(), OVERSEAS);
    }

    private java.util.Optional<SeatRule> broken(Appointee... who) {
        return rules().broken(List.of(who), BEGIN, END, Term.Filled.ELECTED);
    }

    @Test
    void aTermLastsAsLongAsTheBodySays() {
        assertThat(rules().until(BEGIN, Term.Filled.ELECTED)).isEqualTo(END);
    }

    @Test
    void aByElectionIsForTheRestOfTheTerm() {
        held(PersonId.random(), 1, HOME, BEGIN, END);
        assertThat(rules().until(BEGIN.plusYears(1), Term.Filled.BY_ELECTION)).isEqualTo(END);
    }

    @Test
    void reservedSeatsStayForThoseForWhomTheyAre() {
        assertThat(broken(home(), home(), overseas())).isEmpty();
        assertThat(broken(home(), home())).isEmpty();
        assertThat(broken(home(), home(), home())).contains(SeatRule.RESERVED_SEATS);
        assertThat(broken(Appointee.of(PersonId.random(), null), home(), home()))
                .contains(SeatRule.RESERVED_SEATS);
    }

    @Test
    void thoseWhoHoldSeatsAlreadyCount() {
        held(PersonId.random(), 1, HOME, BEGIN.minusYears(1), END);
        held(PersonId.random(), 2, HOME, BEGIN.minusYears(1), END);
        assertThat(broken(home())).contains(SeatRule.RESERVED_SEATS);
        assertThat(broken(overseas())).isEmpty();
    }

    @Test
    void nobodyHoldsTwoSeatsOfABody() {
        var twice = overseas();
        assertThat(broken(twice, twice)).contains(SeatRule.ONE_SEAT_A_PERSON);
        held(twice.person(), 1, OVERSEAS, BEGIN.minusYears(1), BEGIN);
        assertThat(broken(twice)).contains(SeatRule.ONE_SEAT_A_PERSON);
    }

    @Test
    void threeTermsRunningAreTheMost() {
        var long_ = overseas();
        for (var year : List.of(6, 4)) held(long_.person(), 1, OVERSEAS, BEGIN.minusYears(year), END.minusYears(year));
        assertThat(broken(long_)).isEmpty();
        held(long_.person(), 1, OVERSEAS, BEGIN.minusYears(2), END.minusYears(2));
        assertThat(broken(long_)).contains(SeatRule.TERMS_RUNNING);
        assertThat(rules().broken(List.of(long_), BEGIN, END, Term.Filled.APPOINTED))
                .isEmpty();
    }

    @Test
    void aPauseOfMoreThanATermBreaksTheRun() {
        var back = overseas();
        for (var year : List.of(11, 9, 7))
            held(back.person(), 1, OVERSEAS, BEGIN.minusYears(year), END.minusYears(year));
        assertThat(broken(back)).isEmpty();
    }

    @Test
    void aTermThatWasNotTakenUpLeavesTheSeatVacant() {
        held(PersonId.random(), 1, OVERSEAS, BEGIN, BEGIN.minusDays(1));
        held(PersonId.random(), 2, OVERSEAS, BEGIN.minusYears(1), BEGIN.minusDays(1));
        held(PersonId.random(), 3, OVERSEAS, BEGIN.plusMonths(1), END);
        assertThat(rules().vacant(BEGIN, END)).extracting(Seat::number).containsExactly(1, 2);
        assertThat(Set.of(BodyState.DISSOLVED, BodyState.TO_BE_ESTABLISHED)).noneMatch(BodyState::stands);
    }
}
