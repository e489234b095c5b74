package org.sironet.network;

/** What an organisation is in the network on a day. */
public enum Standing {
    MEMBER,
    SUSPENDED,
    ENDED,
    /** attends and speaks, does not vote */
    OBSERVER
}
