package org.sironet.bodies;

/** Where the organisation is based for which somebody holds a seat: inside the network's home country or outside. */
public enum Group {
    HOME,
    OVERSEAS
}
