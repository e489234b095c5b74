package org.sironet.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sironet.journal.Changes;
import org.sironet.kernel.Country;
import org.sironet.network.page.WorldMap;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.sironet.shell.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where members are based. The land of the map (template {@code network/world}) is the outline of Natural Earth (public
 * domain), 1:110 million, drawn as threads: x = longitude + 171, y = 88.4 - 1.136 × latitude in a field of 360 × 152.
 */
@Component
class DirectoryMap {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 152;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Countries countries;
    private final Kept<Map<Country, Long>> members;

    DirectoryMap(JdbcClient jdbc, Memberships memberships, Countries countries, Changes changes) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.countries = countries;
        this.members = new Kept<>(changes, this::members);
    }

    WorldMap show(Frame frame) {
        var members = this.members.get();
        return new WorldMap(knots(members), regions(members, frame));
    }

    /** Members in good standing today by the country where they are based. */
    Map<Country, Long> members() {
        return jdbc
                .sql("""
                        select o.country, count(*) as number
                          from (select distinct on (organisation) organisation, standing from standing_step
                                 where holds_from <= ? order by organisation, holds_from desc, id desc) s
                          join organisation o on o.id = s.organisation
                         where s.standing = 'MEMBER' group by o.country""")
                .param(memberships.today())
                .query((row, number) -> Map.entry(Country.of(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private String knots(Map<Country, Long> members) {
        return members.entrySet().stream()
                .map(each -> knot(countries.place(each.getKey()), each.getValue()))
                .collect(Collectors.joining());
    }

    /** A lozenge whose area grows with the number. */
    private static String knot(Countries.Place place, long number) {
        var size = Math.min(8, 1.6 + Math.sqrt(number));
        var x = (place.longitude() + 171 + WIDTH) % WIDTH;
        var y = Math.clamp(88.4 - 1.136 * place.latitude(), size, HEIGHT - size);
        var side = figure(size);
        return "M" + figure(x) + " " + figure(y - size) + "l" + side + " " + side + "-" + side + " " + side + "-" + side
                + "-" + side + "z";
    }

    private static String figure(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The largest first, those without members last in their order. */
    private List<WorldMap.Region> regions(Map<Country, Long> members, Frame frame) {
        var byRegion = Countries.REGIONS.stream()
                .collect(Collectors.toMap(
                        region -> region,
                        region -> members.entrySet().stream()
                                .filter(each -> countries.region(each.getKey()).equals(region))
                                .mapToLong(Map.Entry::getValue)
                                .sum()));
        var largest = byRegion.values().stream().mapToLong(each -> each).max().orElse(0);
        return byRegion.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(each -> Countries.REGIONS.indexOf(each.getKey())))
                .map(each -> new WorldMap.Region(
                        frame.text("region." + each.getKey()),
                        (largest == 0 ? 0 : Math.round(100.0 * each.getValue() / largest)) + "%",
                        frame.number(each.getValue()),
                        "/members?standing=member&region=" + each.getKey()))
                .toList();
    }
}
