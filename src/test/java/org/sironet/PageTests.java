package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Every page of the table of routes, with rows in it, as somebody who may see it: axe finds nothing, nothing is wider
 * than a phone, and its weight on the wire stays within the budget.
 */
@DemonstrationTest
@TestPropertySource(properties = "sironet.test=routes")
class PageTests {

    /** Bytes on the wire, compressed. */
    private static final int FIRST_VISIT = 60 * 1024;

    private static final int LATER_VISIT = 15 * 1024;

    /** What is not a page: files, feeds, answers to programs. */
    private static final List<String> NO_PAGES = List.of(
            "/api/", ".json", ".csv", ".xlsx", ".pdf", ".docx", ".akn", ".md", ".txt", "/logo", "/letter", "/health",
            "/events", "/now");

    private static final Map<String, String> LANGUAGES =
            Map.of("visitor", "/ar", "principal", "/zh", "secretariat", "/ar", "operator", "/en");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private int looked;

    @Test
    void axeFindsNothingAndNothingIsWiderThanAPhone() throws IOException {
        OpenSitting.in(context);
        var problems = new ArrayList<String>();
        var seen = new HashSet<>(Set.of("/error"));
        try (var chromium = Chromium.open()) {
            for (var role : List.of("visitor", "principal", "secretariat", "operator")) {
                try (var person = chromium.person(360)) {
                    var page = person.newPage();
                    signIn(page, role);
                    for (var path : pages(role)) if (seen.add(path)) look(page, role, path, problems);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(looked).isGreaterThan(30);
    }

    private void signIn(Page page, String role) {
        if (role.equals("visitor")) return;
        page.navigate(address("/sign-in"));
        page.locator("form:has(input[name=role][value=" + role + "]) button").click();
        page.waitForURL(address("/"));
    }

    private void look(Page page, String role, String path, List<String> problems) {
        var localised = LANGUAGES.get(role) + (path.equals("/") ? "" : path);
        var answer = page.navigate(address(localised));
        if (answer == null
                || answer.status() != 200
                || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) return;
        looked++;
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> problems.add(role + " " + localised + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > 360) problems.add(role + " " + localised + ": " + width + " px wide");
    }

    @Test
    void aPageIsLightOnTheWire() throws IOException, InterruptedException {
        var styles = bytes("/assets/sironet.css") + bytes("/assets/icon.svg");
        for (var path : pages("visitor")) {
            var bytes = bytes(path);
            assertThat(bytes).as("later visits to %s", path).isLessThan(LATER_VISIT);
            assertThat(bytes + styles).as("first visit to %s", path).isLessThan(FIRST_VISIT);
        }
    }

    private int bytes(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address(path)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }

    /** Those of the table that answer this role with a page, by the addresses of existing objects. */
    private static List<String> pages(String role) throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/routes.csv"));
        var column = List.of(lines.getFirst().split(",")).indexOf(role);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals("GET") && cells[column].equals("200"))
                .map(cells -> RouteTests.address(cells[1]))
                .filter(path -> NO_PAGES.stream().noneMatch(path::contains))
                .toList();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
