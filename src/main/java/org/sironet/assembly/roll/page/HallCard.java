package org.sironet.assembly.roll.page;

import java.time.Instant;

/**
 * A card with which one person gets into the sitting.
 *
 * @param code to be typed where there is no camera
 * @param qr the address as a picture
 */
public record HallCard(String person, String organisation, String code, String qr, Instant endsAt) {}
