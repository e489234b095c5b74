package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class DirectoryTests {

    @LocalServerPort
    private int port;

    private WebUser.Page search(String address) {
        return WebUser.of(port).get(address);
    }

    private WebUser.Page words(String query) {
        return search("/members?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static List<String> names(WebUser.Page page) {
        return page.html().select(".list > li h3").eachText();
    }

    private static int total(WebUser.Page page) {
        var heading = page.one("#found").text();
        return heading.startsWith("One ") ? 1 : Integer.parseInt("0" + heading.replaceAll("[^0-9]", ""));
    }

    private static int count(WebUser.Page page, String facet, String value) {
        Element input = page.html().selectFirst("input[type=checkbox][name=%s][value=%s]".formatted(facet, value));
        return input == null
                ? 0
                : Integer.parseInt(java.util.Objects.requireNonNull(
                                java.util.Objects.requireNonNull(input.parent()).selectFirst(".meta"))
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        "Example River Trust,Example River Trust",
        "example river,Example River Trust",
        "ERT,Example River Trust",
        "ert,Example River Trust",
        "示例河流信托,Example River Trust",
        "河流信托,Example River Trust",
        "示例河流信託,Example River Trust",
        "صندوق النهر المثالي,Example River Trust",
        "Amana ya Mto,Example River Trust",
        "exmaple rivr trust,Example River Trust",
        "modele veille du lac,Model Lake Watch",
        "MODÈLE VEILLE,Model Lake Watch",
        "Добровольцы берега,Example Lake Shore Volunteers",
        "добровольци,Example Lake Shore Volunteers",
        "พันธมิตรเมืองแม่น้ำ,Demo River Cities Alliance",
        "نमूना,''",
        "नमूना इनार,Sample Wells Association",
        "Beekeep,Example Highland Beekeepers"
    })
    void anOrganisationIsFoundFirstByWhatPeopleType(String query, String first) {
        var found = names(words(query));
        assertThat(found.isEmpty() ? "" : found.getFirst()).isEqualTo(first);
    }

    @Test
    void theExactNameComesBeforeOthersThatHoldItsWords() {
        assertThat(names(words("water"))).isNotEmpty();
        assertThat(names(words("DDA")).getFirst()).isEqualTo("Demo Deaf Athletes");
    }

    @Test
    void aCountryIsFoundInEveryLanguage() {
        assertThat(names(words("肯尼亚"))).containsExactlyElementsOf(names(words("Kenya")));
        assertThat(names(words("كينيا"))).containsExactlyElementsOf(names(words("Kenya")));
    }

    @Test
    void aMisspeltWordIsReadAsTheNearestAndThePageSaysSo() {
        var page = words("keyna");
        assertThat(names(page)).containsExactlyElementsOf(names(words("kenya")));
        assertThat(page.text()).contains("Shown are those with “kenya”");
    }

    @Test
    void theWordsThatWereMetAreMarked() {
        assertThat(words("sanitation").html().select("mark").eachText()).contains("sanitation");
    }

    @Test
    void membersSuspendedAndObserversAreListedAndTheEndedOnlyWhenAskedFor() {
        assertThat(total(search("/members"))).isEqualTo(85);
        assertThat(names(search("/members?standing=ended"))).containsExactly("Model Friendship Choirs");
    }

    @Test
    void facetsCountAsIfNothingOfTheirsWereChosen() {
        var all = search("/members");
        var narrowed = search("/members?region=africa");
        assertThat(count(narrowed, "region", "europe")).isEqualTo(count(all, "region", "europe"));
        assertThat(total(narrowed)).isEqualTo(count(all, "region", "africa"));
    }

    @Test
    void severalValuesOfOneFacetWidenAndSeveralFacetsNarrow() {
        var both = search("/members?region=africa&region=europe");
        assertThat(total(both)).isEqualTo(count(both, "region", "africa") + count(both, "region", "europe"));
        var water = search("/members?region=africa&field=water");
        assertThat(total(water)).isEqualTo(count(search("/members?region=africa"), "field", "water"));
    }

    @Test
    void everyCountOfAFacetIsWhatChoosingItGives() {
        var page = search("/members?q=village&based=overseas");
        for (var input : page.html().select("input[type=checkbox]:not([checked]):not([name=based])")) {
            var chosen = search("/members?q=village&based=overseas&" + input.attr("name") + "=" + input.val());
            assertThat(total(chosen)).as("%s", input).isEqualTo(count(page, input.attr("name"), input.val()));
        }
    }

    @Test
    void aChosenFacetIsShownWithAWayOut() {
        var user = WebUser.of(port);
        user.get("/members?field=water&region=africa");
        assertThat(user.page().text()).contains("Clear all");
        user.follow("ul[aria-label=Chosen] a[href='/members?field=water']");
        assertThat(user.page().path()).isEqualTo("/members?field=water");
    }

    @Test
    void namesAreSortedAsTheReadersLanguageSortsThem() {
        assertThat(names(search("/members?sort=name&q=example")))
                .isSortedAccordingTo(com.ibm.icu.text.Collator.getInstance(java.util.Locale.ENGLISH)::compare);
        assertThat(names(search("/zh/members?sort=name")))
                .isSortedAccordingTo(com.ibm.icu.text.Collator.getInstance(java.util.Locale.CHINESE)::compare);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        var user = WebUser.of(port);
        user.get("/members");
        var all = new java.util.ArrayList<>(names(user.page()));
        while (user.page().html().selectFirst("a[rel=next]") != null) all.addAll(names(user.follow("a[rel=next]")));
        assertThat(all).hasSize(85).doesNotHaveDuplicates();
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(names(search("/members?page=99999"))).containsExactlyElementsOf(names(search("/members?page=4")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "a & b | !c:* <-> (d)",
                "\\'\\",
                "%_%",
                "\u0000\u0001",
                "\u202E\u200F\u200E",
                "<script>alert(1)</script>",
                "🦄🦄🦄",
                "()()()",
                "''''",
                "a:b:c:d",
                "\uD800"
            })
    void aHostileQueryIsHarmless(String query) {
        var page = words(query);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("\u0000");
    }

    @Test
    void aQueryThatIsTooLongIsRefusedBesideItsFieldAndKept() {
        var page = words("long ".repeat(100));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("#q").val()).startsWith("long long");
        assertThat(page.one("#q-error").text()).contains("200");
        assertThat(words("a".repeat(9_000)).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=atlantis",
                "country=XX",
                "standing=none",
                "sort=secret",
                "page=0",
                "page=-1",
                "page=x",
                "field=DROP%20TABLE",
                "based='"
            })
    void aFacetThatDoesNotExistIsRefused(String parameter) {
        assertThat(search("/members?" + parameter).status()).isEqualTo(400);
        assertThat(search("/members.csv?" + parameter).status()).isEqualTo(400);
        assertThat(search("/api/organisations?" + parameter).status()).isEqualTo(400);
    }

    @Test
    void theMapHasTheSameFiguresAsItsTable() {
        var page = search("/members");
        var table = page.html().select("figure td.num").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(table).isEqualTo(count(page, "standing", "member"));
        assertThat(page.html().select("svg.world path")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ar"})
    void thePageStaysSmall(String language) {
        assertThat(search("/" + language + "/members?q=water").bytes().length).isLessThan(60_000);
    }

    @Test
    void theApiGivesTheSameListByCursor() {
        var user = WebUser.of(port);
        var first = user.getOnly("/api/organisations?q=water");
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.body()).contains("\"total\":" + total(words("water"))).contains("\"other_names\"");
        var all = user.getOnly("/api/organisations");
        assertThat(all.body()).contains("\"next\":\"/api/organisations?cursor=p2\"");
        assertThat(user.getOnly("/api/organisations?cursor=p2").body()).doesNotContain("\"next\"");
        assertThat(user.getOnly("/api/organisations?cursor=x").status()).isEqualTo(400);
    }
}
