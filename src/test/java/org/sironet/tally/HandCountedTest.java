package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.tally.Elections.count;

import org.junit.jupiter.api.Test;

/** Small elections, counted on paper: every total, step and transfer is compared. */
class HandCountedTest {

    private static void counts(Rule rule, Election election, int seats, String expected, String... options) {
        var text = Report.TEXT.of(count(rule, election, seats, options));
        assertThat(text.substring(text.indexOf("\n\n") + 2)).isEqualTo(expected);
    }

    /** 8 / (14/3) is kept, rounded up: 0.583334 of each; 8 × 0.416666 pass to B, who has 2 + 3.333328. */
    @Test
    void theElectedKeepTheQuotaByMeek() {
        var election = Elections.of("8 A>B>C", "2 B", "3 C", "1 D>A=B");
        counts(Rule.STV_MEEK, election, 2, """
                Round                     1                 2                 3
                A                         8 +        4.666672          4.958339
                B                         2          5.333328 +        5.833328
                C                         3                 3 -
                D                         1                 1 -
                (exhausted)               0                 0          3.208333
                (quota)      4.666666666667    4.666666666667    4.666666666667

                Round 1
                  A elected: 8 votes, the quota is 4.666666666667.

                Round 2
                  What the quota asks is kept by A; times the shares were reckoned again: 1.
                    3.333328 to B
                  B elected: 5.333328 votes, the quota is 4.666666666667.
                  C not elected: all seats are filled.
                    3 to nobody (no more choices)
                  D not elected: all seats are filled.
                    0.291667 to A; 0.5 to B; 0.208333 to nobody (no more choices)

                Round 3

                Elected: A, B
                """, "arithmetic=fractions");
    }

    /** One seat is left, and it is O's: nobody else can be elected any more. */
    @Test
    void aReservedSeatEndsTheOthersChancesByMeek() {
        var election = Elections.of("9 A", "8 B", "7 C", "1 O");
        counts(Rule.STV_MEEK, election, 2, """
                Round                  1              2              3
                A                      9 +            9              9
                B                      8              8 -
                C                      7              7 -
                O                      1              1 +            1
                (exhausted)            0              0             15
                (quota)      8.333333334    8.333333334    8.333333334

                Round 1
                  A elected: 9 votes, the quota is 8.333333334.

                Round 2
                  B excluded: no seat is open to that group any more.
                    8 to nobody (no more choices)
                  C excluded: no seat is open to that group any more.
                    7 to nobody (no more choices)
                  O elected: as many candidates remain as seats.

                Round 3

                Elected: A, O
                """, "group:o=O", "at-least:o=1");
    }

    /** Of 12 ballots one ends at once (E and A level); C's two name C twice, B's three skip a rank. */
    @Test
    void whatEndsABallotByMeek() {
        var election = Elections.of("4 A>B=C", "3 B>>A", "2 C>C>A", "2 D>A", "1 E=A>B");
        counts(Rule.STV_MEEK, election, 1, """
                Round                  1              2              3              4
                A                      4              4              6 +            6
                B                      3              3              3 -
                C                      2              2              2 -
                D                      2              2 -
                E                      0 -
                (exhausted)            1              1              1              6
                (quota)      5.500000001    5.500000001    5.500000001    5.500000001

                Round 1
                  E excluded: fewest votes, 0.

                Round 2
                  D excluded: fewest votes, 2.
                    2 to A

                Round 3
                  A elected: 6 votes, the quota is 5.500000001.
                  B not elected: all seats are filled.
                    3 to nobody (ranks skipped)
                  C not elected: all seats are filled.
                    2 to nobody (named twice)

                Round 4

                Ties (lots are drawn with the seed "seed")
                  round 2: C, D level; D excluded by lot

                Elected: A
                """, "overvotes=exhaust", "skips=0", "repeats=exhaust");
    }

    /** D's two pass over A and B to C, until B is out: then they are A's. */
    @Test
    void levelCandidatesAreReadOverWhileSeveralStandByMeek() {
        var election = Elections.of("5 A", "4 B", "2 D>A=B>C", "3 C");
        counts(Rule.STV_MEEK, election, 1, """
                Round                  1              2              3              4
                A                      5              5              7 +            7
                B                      4              4 -
                C                      3              5              3 -
                D                      2 -
                (exhausted)            0              0              4              7
                (quota)      7.000000001    7.000000001    5.000000001    5.000000001

                Round 1
                  D excluded: fewest votes, 2.
                    2 to C

                Round 2
                  B excluded: fewest votes, 4.
                    2 to A; 4 to nobody (no more choices)

                Round 3
                  A elected: 7 votes, the quota is 5.000000001.
                  C not elected: all seats are filled.
                    3 to nobody (no more choices)

                Round 4

                Elected: A
                """, "overvotes=skip-if-several");
    }

    /** E is out before D's ballots come to A and E: then they are A's. */
    @Test
    void levelCandidatesEndABallotWhileSeveralStandByMeek() {
        var election = Elections.of("5 A", "4 B", "2 D>A=E>C", "3 C", "1 E");
        counts(Rule.STV_MEEK, election, 1, """
                Round                  1              2              3              4              5
                A                      5              5              7              7 +            7
                B                      4              4              4              4 -
                C                      3              3              3 -
                D                      2              2 -
                E                      1 -
                (exhausted)            0              1              1              4              8
                (quota)      7.500000001    7.000000001    7.000000001    5.500000001    5.500000001

                Round 1
                  E excluded: fewest votes, 1.
                    1 to nobody (no more choices)

                Round 2
                  D excluded: fewest votes, 2.
                    2 to A

                Round 3
                  C excluded: fewest votes, 3.
                    3 to nobody (no more choices)

                Round 4
                  A elected: 7 votes, the quota is 5.500000001.
                  B not elected: all seats are filled.
                    4 to nobody (no more choices)

                Round 5

                Elected: A
                """, "overvotes=exhaust-if-several");
    }

    /**
     * Half of the four say A before B: A has 9 + 2, B 1 + 2; A keeps 16/33 of each, rounded up to
     * 0.484849.
     */
    @Test
    void levelCandidatesByTheMeanOfAllOrders() {
        var election = Elections.of("9 A", "4 A=B>C", "1 B", "2 C");
        counts(Rule.STV_MEEK, election, 2, """
                Round                     1                 2                 3
                A                        11 +        5.333339          5.333339
                B                         3          4.030302 +        4.030302
                C                         2                 2 -
                (exhausted)               0          4.636359          6.636359
                (quota)      5.333333333333    3.787880333333    3.787880333333

                Round 1
                  A elected: 11 votes, the quota is 5.333333333333.

                Round 2
                  What the quota asks is kept by A; times the shares were reckoned again: 1.
                    1.030302 to B; 4.636359 to nobody (no more choices)
                  B elected: 4.030302 votes, the quota is 3.787880333333.
                  C not elected: all seats are filled.
                    2 to nobody (no more choices)

                Round 3

                Elected: A, B
                """, "overvotes=mean", "arithmetic=fractions");
    }

    /** A has 9 + 2, B 1 + 2; what A doesn't keep of its part goes to C, not to B. */
    @Test
    void levelCandidatesByEqualParts() {
        var election = Elections.of("9 A", "4 A=B>C", "1 B", "2 C");
        counts(Rule.STV_MEEK, election, 2, """
                Round                     1                 2                 3
                A                        11 +        3.366396          3.978468
                B                         3                 3 -
                C                         2          3.387928 +        4.775856
                (exhausted)               0          6.245676          7.245676
                (quota)      5.333333333333    3.251441333333    3.251441333333

                Round 1
                  A elected: 11 votes, the quota is 5.333333333333.

                Round 2
                  What the quota asks is kept by A; times the shares were reckoned again: 3.
                    1.387928 to C; 6.245676 to nobody (no more choices)
                  C elected: 3.387928 votes, the quota is 3.251441333333.
                  B not elected: all seats are filled.
                    0.612072 to A; 1.387928 to C; 1 to nobody (no more choices)

                Round 3

                Elected: A, C
                """, "arithmetic=fractions");
    }

    /**
     * 21 votes: more than 10.5 for the first place, more than 5.25 for each of the others; one of A, B and
     * C.
     */
    @Test
    void aListIsOrderedAtTheTopOnly() {
        var election = Elections.of("9 A>d", "8 B>C>e", "3 C>B>e", "1 d");
        counts(Rule.STV_SCOTTISH, election, 3, """
                Round           1       2       3       4       5       6       7       8
                A               9       9       9       9 -
                B               8       8       8      11      11 +  5.25    5.25    5.25
                C               3       3       3 -
                d               1       1 -                            10      10 +  5.25
                e               0 -                                  5.75 -          5.75 +
                (exhausted)     0       0       1       1      10       0    5.75    4.75
                (quota)      10.5    10.5    10.5    10.5    10.5    5.25    5.25    5.25

                Round 1
                  e excluded: fewest votes, 0.

                Round 2
                  d excluded: fewest votes, 1.

                Round 3
                  C excluded: fewest votes, 3.

                Round 4
                  A excluded: fewest votes, 9.

                Round 5
                  B elected: 11 votes, the quota is 10.5.

                Round 6
                  e excluded: fewest votes, 5.75.

                Round 7
                  d elected: 10 votes, the quota is 5.25.

                Round 8
                  e elected: 5.75 votes, the quota is 5.25.

                Elected: B, d, e
                """, "method=top-down", "ordered=1", "group:M=A|B|C", "at-most:M=1");
    }

    /**
     * A has the first place, so B may not have the second; c doesn't stand for the third. For that, A
     * keeps 4.5 of 9, and c 4.5 of 13.5.
     */
    @Test
    void limitsForPlacesOfAList() {
        var election = Elections.of("9 A>B>c", "5 B>A>c", "4 c>d");
        counts(
                Rule.STV_SCOTTISH,
                election,
                3,
                """
                Round        1    2    3     4     5     6                 7                 8
                A            9    9    9    14 +   6     6               4.5               4.5
                B            5    5    5 -                    6.333333333333    6.333333333333 +
                c            4    4 -             12    12 +             4.5               4.5
                d            0 -                   0 -        2.666666666667 -
                (exhausted)  0    0    4     4     0     0                 0    2.666666666667
                (quota)      9    9    9     9     6     6               4.5               4.5

                Round 1
                  d excluded: fewest votes, 0.

                Round 2
                  c excluded: fewest votes, 4.

                Round 3
                  B excluded: fewest votes, 5.

                Round 4
                  A elected: 14 votes, the quota is 9.

                Round 5
                  d excluded: fewest votes, 0.

                Round 6
                  c elected: 12 votes, the quota is 6.

                Round 7
                  d excluded: fewest votes, 2.666666666667.

                Round 8
                  B elected: 6.333333333333 votes, the quota is 4.5.

                Elected: A, c, B
                """,
                "method=top-down",
                "ordered=3",
                "group:M=A|B",
                "at-most:M=2",
                "at-most:M@1-2=1",
                "not-at:c=3");
    }

    /** Without a the score falls by 3/2 + 6/2, without b then by 3 + 4, without c then by 5 + 5/2. */
    @Test
    void aReservedSeatWhenCommitteesAreReducedOneByOne() {
        var election = Elections.of("3 a=b", "6 a=d", "4 b", "5 c", "5 c=d", "1 o");
        counts(Rule.SEQ_PAV, election, 2, """
                Round    1      2      3     4
                a      4.5
                b      5.5      7
                c      7.5    7.5    7.5
                d      5.5    8.5    8.5    11 +
                o        1      1      1     1 +

                Round 1
                  a removed: the score falls by 4.5 to 26.5.

                Round 2
                  b removed: the score falls by 7 to 19.5.

                Round 3
                  c removed: the score falls by 7.5 to 12.

                Round 4
                  d elected: no committee has a higher score than 12.
                  o elected: no committee has a higher score than 12.

                Score: 12

                Elected: d, o
                """, "search=reverse", "group:x=o", "at-least:x=1");
    }

    /** d has 6 + 5; then c is worth 5 + 5/2, but the last seat is o's. */
    @Test
    void aReservedSeatWhenCommitteesGrow() {
        var election = Elections.of("3 a=b", "6 a=d", "4 b", "5 c", "5 c=d", "1 o");
        counts(Rule.SEQ_PAV, election, 2, """
                Round   1      2
                a       9      6
                b       7      7
                c      10    7.5
                d      11 +
                o       1      1 +

                Round 1
                  d elected: the score grows by 11 to 11.

                Round 2
                  o elected: the score grows by 1 to 12.

                Score: 12

                Elected: d, o
                """, "group:x=o", "at-least:x=1");
    }

    /** Two stand for three seats; three voters have 1 + 1/2 each. */
    @Test
    void noMoreThanStand() {
        var election = Elections.of("3 a=b");
        counts(Rule.SEQ_PAV, election, 3, """
                Round    1
                a      1.5 +
                b      1.5 +

                Round 1
                  a elected: no committee has a higher score than 4.5.
                  b elected: no committee has a higher score than 4.5.
                  Seats that stay vacant: 1, since nobody else may be elected.

                Score: 4.5

                Elected: a, b
                """, "search=reverse");
    }

    /**
     * Each of 8 has 1/2. a and b cost 1/5 each of five; d costs 1/3 each of three; nobody can pay for c,
     * whose three have 1/10 left each, so that a load of (1 - 3/10) / 3 is the least.
     */
    @Test
    void equalSharesThenLoads() {
        var election = Elections.of("3 a=b=c", "2 a=b", "1 d", "2 d=e");
        counts(Rule.EQUAL_SHARES, election, 4, """
                Round               1                 2                 3                 4
                a                 0.2 +
                b                 0.2               0.2 +
                c      0.333333333333                                        0.233333333333 +
                d      0.333333333333    0.333333333333    0.333333333333 +
                e                 0.5               0.5               0.5    0.333333333333

                Round 1
                  a elected: supporters pay at most 1/5 each.

                Round 2
                  b elected: supporters pay at most 1/5 each.

                Round 3
                  d elected: supporters pay at most 1/3 each.

                Round 4
                  c elected: the greatest load becomes 7/30.

                Ties (lots are drawn with the seed "seed")
                  round 1: a, b level; a first by lot

                Elected: a, b, d, c
                """);
    }

    /** a: 1/5; then d 1/3 before b 2/5; then b 2/5 before c 8/15 and e 5/6. */
    @Test
    void loadsAlone() {
        var election = Elections.of("3 a=b=c", "2 a=b", "1 d", "2 d=e");
        counts(Rule.EQUAL_SHARES, election, 3, """
                Round               1                 2                 3
                a                 0.2 +
                b                 0.2               0.4               0.4 +
                c      0.333333333333    0.533333333333    0.533333333333
                d      0.333333333333    0.333333333333 +
                e                 0.5               0.5    0.833333333333

                Round 1
                  a elected: the greatest load becomes 1/5.

                Round 2
                  d elected: the greatest load becomes 1/3.

                Round 3
                  b elected: the greatest load becomes 2/5.

                Ties (lots are drawn with the seed "seed")
                  round 1: a, b level; a first by lot

                Elected: a, d, b
                """, "shares=no");
    }

    /** 75, 65 and 60 of 100: the last would close the circle. */
    @Test
    void aCircleIsOpenedWhereItIsWeakest() {
        var election = Elections.of("40 A>B>C", "35 B>C>A", "25 C>A>B");
        counts(Rule.RANKED_PAIRS, election, 1, """
                Round  1
                A      1 +
                B      1
                C      1

                Round 1
                  B, C: 75 to 25, kept.
                  A, B: 65 to 35, kept.
                  C, A: 60 to 40, left out, since it would close a circle.
                  A wins: no other has a stronger path to it than it has to that other.

                Order: A > B > C

                pairs   A   B   C
                A       ·  65  40
                B      35   ·  75
                C      60  25   ·

                Elected: A
                """);
    }

    /** 8 of 14 are a majority; A is elected with C's three, then B with A's five: C and D stand again. */
    @Test
    void oneSeatAfterAnother() {
        var election = Elections.of("5 A>B", "4 B>C", "3 C>A", "2 D>B");
        counts(Rule.IRV, election, 2, """
                Round    1    2    3    4
                A        5    5    8 +
                B        4    6    6    9 +
                C        3    3 -       3
                D        2 -            2
                (quota)  8    8    8    8

                Round 1
                  D excluded: fewest votes, 2.
                    2 to B

                Round 2
                  C excluded: fewest votes, 3.
                    3 to A

                Round 3
                  A elected: 8 votes, the quota is 8.

                Round 4
                  B elected: 9 votes, the quota is 8.

                Elected: A, B
                """);
    }

    /** 30 % of 15, then of 14, are 4.5 and 4.2. */
    @Test
    void allAboveAThreshold() {
        var election = Elections.of("5 A>B", "4 B>C", "3 C>A", "2 D>B", "1 O");
        counts(Rule.IRV, election, 1, """
                Round          1      2      3      4
                A              5      5      5      8 +
                B              4      4      6      6 +
                C              3      3      3 -
                D              2      2 -
                O              1 -
                (exhausted)    0      1      1      1
                (quota)      4.5    4.2    4.2    4.2

                Round 1
                  O excluded: fewest votes, 1.
                    1 to nobody (no more choices)

                Round 2
                  D excluded: fewest votes, 2.
                    2 to B

                Round 3
                  C excluded: fewest votes, 3.
                    3 to A

                Round 4
                  A elected: as many candidates remain as seats.
                  B elected: as many candidates remain as seats.

                Elected: A, B
                """, "seats-by=threshold", "threshold=30");
    }

    /** O is the last, but has the reserved seat. */
    @Test
    void aReservedSeatFromBelow() {
        var election = Elections.of("5 A>B", "4 B>C", "3 C>A", "2 D>B", "1 O");
        counts(Rule.IRV, election, 2, """
                Round        1    2    3    4
                A            5    5    8    8 +
                B            4    6    6 -
                C            3    3 -
                D            2 -
                O            1    1    1    1 +
                (exhausted)  0    0    0    6
                (quota)      6    6    6    6

                Round 1
                  D excluded: fewest votes, 2.
                    2 to B

                Round 2
                  C excluded: fewest votes, 3.
                    3 to A

                Round 3
                  B excluded: fewest votes, 6.
                    6 to nobody (no more choices)

                Round 4
                  A elected: as many candidates remain as seats.
                  O elected: as many candidates remain as seats.

                Elected: A, O
                """, "seats-by=bottoms-up", "group:g=O", "at-least:g=1");
    }

    /**
     * 5/12 and 2/9 are cut to 0.4166 and 0.2222. Of C's surplus, 1 ballot of 0.1248, 12 of 0.0519 and 9 of
     * 0.0277 are passed on.
     */
    @Test
    void surplusesTogetherByAFactorThatIsCut() {
        var election = Elections.of("9 A>C", "12 B>C", "1 C", "4 D");
        counts(
                Rule.STV_SCOTTISH,
                election,
                3,
                """
                Round         1        2         3
                A             9 +      7         7
                B            12 +      7         7
                C             1    7.999 +       7
                D             4        4         4
                (exhausted)   0        0    0.9969
                (cut off)     0    0.001    0.0031
                (quota)       7        7         7

                Round 1
                  B elected: 12 votes, the quota is 7.
                  A elected: 9 votes, the quota is 7.
                  The surplus of B, 5 votes, is passed on at 0.4166 of each vote.
                    4.9992 to C; 0.0008 to nobody (cut off)
                  The surplus of A, 2 votes, is passed on at 0.2222 of each vote.
                    1.9998 to C; 0.0002 to nobody (cut off)

                Round 2
                  C elected: 7.999 votes, the quota is 7.
                  The surplus of C, 0.999 votes, is passed on at 0.1248 of each vote.
                    0.9969 to nobody (no more choices); 0.0021 to nobody (cut off)

                Round 3

                Elected: B, A, C
                """,
                "surpluses=all",
                "transfer=factor",
                "places=4",
                "last-surplus=move");
    }

    /** 5/12 and 2/9, cut after five decimals. */
    @Test
    void oneWinnerARound() {
        var election = Elections.of("9 A>C", "12 B>C", "1 C", "4 D");
        counts(Rule.STV_SCOTTISH, election, 3, """
                Round       1          2         3
                A           9          9 +       7
                B          12 +        7         7
                C           1    5.99992    7.9999 +
                D           4          4         4
                (cut off)   0    0.00008    0.0001
                (quota)     7          7         7

                Round 1
                  B elected: 12 votes, the quota is 7.
                  The surplus of B, 5 votes, is passed on at 0.41666 of each vote.
                    4.99992 to C; 0.00008 to nobody (cut off)

                Round 2
                  A elected: 9 votes, the quota is 7.
                  The surplus of A, 2 votes, is passed on at 0.22222 of each vote.
                    1.99998 to C; 0.00002 to nobody (cut off)

                Round 3
                  C elected: 7.9999 votes, the quota is 7.

                Elected: B, A, C
                """, "winners=highest");
    }

    /** Three seats, one of them for O or P. */
    @Test
    void reservedSeatsPassOthersOver() {
        var election = Elections.of("9 A", "8 B", "7 C", "2 O", "1 P");
        counts(Rule.APPROVAL, election, 3, """
                Round  1
                A      9 +
                B      8 +
                C      7
                O      2 +
                P      1

                Round 1
                  A elected with 9 votes.
                  B elected with 8 votes.
                  C passed over: no seat is open to that group.
                  O elected with 2 votes, for a seat reserved for o.

                Elected: A, B, O
                """, "group:o=O|P", "at-least:o=1");
    }

    /** None of the seats is open to A. */
    @Test
    void aGroupWithoutSeats() {
        var election = Elections.of("9 A", "8 B");
        counts(Rule.BLOC, election, 3, """
                Round  1
                A      9
                B      8 +

                Round 1
                  A passed over: no seat is open to that group.
                  B elected with 8 votes.
                  Seats that stay vacant: 2, since nobody else may be elected.

                Elected: B
                """, "group:o=A", "at-most:o=0");
    }
}
