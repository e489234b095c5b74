package org.sironet;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Takes screenshots of the main pages at a phone's and a desktop's width in three languages. */
final class Look {

    private static final Path FOLDER = Path.of("target/look");

    /** Role, name of the picture, address. */
    private record Shot(String role, String name, String path) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("visitor", "front", "/"),
            new Shot("visitor", "members", "/members"),
            new Shot("visitor", "member", "/members/" + RouteTests.id("organisation", "example-river-trust")),
            new Shot("visitor", "apply", "/applications/new"),
            new Shot("visitor", "sign-in", "/sign-in"),
            new Shot("visitor", "rules", "/rules"),
            new Shot("visitor", "verify", "/verify"),
            new Shot("visitor", "texts", "/texts"),
            new Shot("visitor", "text", "/texts/constitution"),
            new Shot("visitor", "article", "/texts/constitution/articles/4"),
            new Shot("visitor", "amendments", "/texts/constitution/amendments"),
            new Shot("visitor", "amendment", "/texts/constitution/amendments/7"),
            new Shot("principal", "amendment-new", "/texts/constitution/amendments/new?article=4"),
            new Shot("secretariat", "article-edit", "/texts/constitution/articles/4/edit?language=zh"),
            new Shot("visitor", "bodies", "/bodies"),
            new Shot("visitor", "body", "/bodies/secretariat"),
            new Shot("visitor", "election", "/elections/committee-2017"),
            new Shot("secretariat", "election-new", "/elections/new"),
            new Shot("secretariat", "body-seats", "/bodies/international-instruction-committee/seats"),
            new Shot("principal", "home", "/"),
            new Shot("principal", "delegates", "/delegates"),
            new Shot("principal", "me", "/me"),
            new Shot("secretariat", "desk", "/secretariat"),
            new Shot("secretariat", "applications", "/secretariat/applications?all=true"),
            new Shot("secretariat", "review", "/secretariat/applications/" + RouteTests.id("application", "2017/112")),
            new Shot("secretariat", "import", "/import"),
            new Shot("secretariat", "outbox", "/outbox"),
            new Shot("operator", "operator", "/operator"));

    private Look() {}

    public static void main(String[] arguments) {
        var site = arguments[0];
        try (var chromium = Chromium.open()) {
            for (var width : List.of(360, 1280)) {
                for (var role : List.of("visitor", "principal", "secretariat", "operator")) {
                    try (var person = chromium.person(width)) {
                        var page = person.newPage();
                        signIn(page, site, role);
                        SHOTS.stream()
                                .filter(shot -> shot.role().equals(role))
                                .forEach(shot -> take(page, site, shot, width));
                    }
                }
            }
        }
    }

    private static void signIn(Page page, String site, String role) {
        if (role.equals("visitor")) return;
        page.navigate(site + "/sign-in");
        page.locator("form:has(input[name=role][value=" + role + "]) button").click();
        page.waitForURL(site + "/");
    }

    private static void take(Page page, String site, Shot shot, int width) {
        for (var language : List.of("en", "zh", "ar")) {
            page.navigate(site + "/" + language + (shot.path().equals("/") ? "" : shot.path()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(shot.name() + "-" + language + "-" + width + ".png")));
        }
    }
}
