package org.sironet.rules;

/** What carries a decision, with its base; an election has a counting rule instead. */
public enum Majority {
    SIMPLE,
    OF_THOSE_PRESENT,
    ABSOLUTE,
    TWO_THIRDS_OF_VOTES_CAST,
    TWO_THIRDS_OF_THE_ROLL,
    UNANIMITY,
    NO_OBJECTION,
    COUNTING_RULE
}
