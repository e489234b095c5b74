package org.sironet.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Objects of the demonstration, whose ids follow from their keys. */
public final class DemonstrationIds {

    private DemonstrationIds() {}

    public static String organisation(String key) {
        return UUID.nameUUIDFromBytes(("organisation:" + key).getBytes(UTF_8)).toString();
    }
}
