package org.sironet.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;

/** What every page knows: its language and words, its reader, its addresses. The one helper of the templates. */
public final class Frame {

    private final FrameParts parts;
    private final Viewer viewer;
    private final Where where;

    /**
     * Where in the site this page stands.
     *
     * @param path without language, with query
     * @param languageInAddress whether links keep the language in their address
     * @param csrf the token that each form carries; asking makes one
     * @param done the key of a sentence that says once what was done
     */
    record Where(
            String path,
            boolean languageInAddress,
            Supplier<String> csrf,
            @Nullable String done) {}

    Frame(FrameParts parts, Viewer viewer, Where where) {
        this.parts = parts;
        this.viewer = viewer;
        this.where = where;
    }

    /** The same page with another token in its forms. */
    Frame withToken(String token) {
        return new Frame(parts, viewer, new Where(where.path(), where.languageInAddress(), () -> token, where.done()));
    }

    public Viewer viewer() {
        return viewer;
    }

    public Language language() {
        return viewer.language();
    }

    public String direction() {
        return language().direction();
    }

    public String text(String key, @Nullable Object... arguments) {
        return parts.messages().text(language(), key, arguments);
    }

    public boolean has(String key) {
        return parts.messages().has(key);
    }

    /** The version that this reader reads best. */
    public Multilingual.Version best(Multilingual text) {
        return text.best(language());
    }

    public String number(long number) {
        return Dates.number(number, language());
    }

    /** 22 November 2017, 2017年11月22日. */
    public String date(LocalDate date) {
        return Dates.date(date, language());
    }

    /** With the time of the network's zone. */
    public String moment(Instant moment) {
        return Dates.moment(moment, zone(), language());
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone()));
    }

    public ZoneId zone() {
        return parts.rules().value(NetworkSettings.ZONE);
    }

    /** The address of a page of ours for a link or form. */
    public String to(String path) {
        return where.languageInAddress() ? in(language(), path) : path;
    }

    /** The path with the organisation for which one acts, so that the next page acts for the same. */
    public String acting(String path) {
        return viewer.acting()
                .map(each -> path + (path.contains("?") ? "&" : "?") + Reception.ACTING_FOR + "=" + each.id())
                .orElse(path);
    }

    /** This page in another language. */
    public String here(Language other) {
        return in(other, where.path());
    }

    public String path() {
        return where.path();
    }

    private static String in(Language language, String path) {
        return path.equals("/") ? "/" + language : "/" + language + path;
    }

    public String asset(String name) {
        return parts.assets().address(name);
    }

    public String csrf() {
        return where.csrf().get();
    }

    public Multilingual.Version network() {
        return best(parts.rules().value(NetworkSettings.NAME));
    }

    public boolean demonstration() {
        return parts.installation().demo();
    }

    public Optional<String> done() {
        return Optional.ofNullable(where.done()).map(key -> text(key));
    }

    public List<Navigation.Entry> menu() {
        return parts.navigation().stream()
                .flatMap(module -> module.entries(viewer).stream())
                .sorted(Comparator.comparingInt(Navigation.Entry::order))
                .toList();
    }

    public boolean at(String path) {
        return where.path().equals(path)
                || where.path().startsWith(path + "/")
                || where.path().startsWith(path + "?");
    }

    @Override
    public String toString() {
        return Objects.toString(where.path());
    }
}
