package org.sironet.rules;

/** How a decision is taken. */
public enum Procedure {
    CONSENSUS,
    SILENCE,
    SHOW_OF_HANDS,
    ROLL_CALL,
    RECORDED,
    SECRET
}
