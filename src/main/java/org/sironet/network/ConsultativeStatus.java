package org.sironet.network;

/** An organisation's consultative status with the Economic and Social Council of the United Nations. */
public enum ConsultativeStatus {
    GENERAL,
    SPECIAL,
    ROSTER,
    NONE
}
