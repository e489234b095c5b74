package org.sironet.assembly.elections;

import java.util.Locale;

/** What stands in the way of a nomination or its acceptance. */
enum NominationRule {
    /** nominations are open between two moments */
    NOMINATIONS_OPEN,
    /** who nominates acts for a member in good standing, as does the nominee */
    GOOD_STANDING,
    /** the nominee may act for the organisation */
    ACTS_FOR_MEMBER,
    /** a person is nominated once */
    NOMINATED_ALREADY,
    /** a member nominates one person */
    ONE_NOMINATION_A_MEMBER,
    /** an organisation has one candidate */
    ONE_CANDIDATE_A_MEMBER,
    /** nobody holds a seat for more terms running */
    TERMS_RUNNING,
    /** who would hold a seat still when the new term starts */
    SEATED_ALREADY,
    /** whoever supports a nomination is another member than the one that made it */
    SECONDED_BY_ANOTHER,
    /** nominees answer, and candidates withdraw, until the poll opens */
    BEFORE_THE_POLL;

    /** The key of its words. */
    String key() {
        return "nomination-rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
