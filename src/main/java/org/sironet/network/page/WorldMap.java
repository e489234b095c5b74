package org.sironet.network.page;

import java.util.List;

/**
 * Members on the map of the world and in a table by region.
 *
 * @param knots the path of the lozenges
 */
public record WorldMap(String knots, List<Region> regions) {

    /** @param share of the largest region, for example {@code 28%} */
    public record Region(String name, String share, String count, String address) {}
}
