package org.sironet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route as every role on objects of others. What each cell answers is written down in {@code routes.csv};
 * a route that is not there, and a cell that answers otherwise, fails. Forms are sent empty, with their token.
 */
@DemonstrationTest
@TestPropertySource(properties = "sironet.test=routes")
class RouteTests {

    /** Each in the order of the table's columns; an applicant holds the link to another application. */
    private static final List<String> ROLES = List.of(
            "visitor",
            "applicant",
            "delegate",
            "principal",
            "observer",
            "presiding-officer",
            "secretariat",
            "operator");

    private static final Path EXPECTED = Path.of("src/test/resources/routes.csv");
    private static final Path ACTUAL = Path.of("target/routes.csv");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:[^}]*)?}");

    /** An object of somebody else for each variable of an address. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("application", id("application", "2017/112")),
            Map.entry(
                    "attachment",
                    UUID.nameUUIDFromBytes("nothing".getBytes(UTF_8)).toString()),
            Map.entry("organisation", id("organisation", "sample-health-volunteers")),
            Map.entry("person", id("person", "jun-example")),
            Map.entry("part", "work"),
            Map.entry("number", "1"),
            Map.entry("text", "constitution"),
            Map.entry("body", "secretariat"),
            Map.entry("election", "committee-2017"),
            Map.entry("article", "4"),
            Map.entry("version", "3"),
            Map.entry("office", "SECRETARIAT"),
            Map.entry("sitting", "2017-1"),
            Map.entry("section", "sitting"),
            Map.entry("item", id("item", "2017-1:1")),
            Map.entry("poll", "2017-1-1"),
            Map.entry("letter", "1"),
            Map.entry("key", "applications.endorsements"),
            Map.entry("token", "not-a-token"));

    /** Where a variable's name does not say what it names. */
    private static final Map<String, String> IDS = Map.of(
            "/outbox/", "1",
            "/members/", id("organisation", "sample-health-volunteers"),
            "/api/organisations/", id("organisation", "sample-health-volunteers"),
            "/secretariat/people/", id("person", "jun-example"));

    private static final String OTHER =
            UUID.nameUUIDFromBytes("other".getBytes(UTF_8)).toString();

    /** Reading changes nothing: one of each role reads everything. */
    private final Map<String, WebUser> readers = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private ApplicationContext context;

    @Test
    void everyRouteAnswersEveryRoleAsWrittenDown() throws IOException {
        OpenSitting.in(context);
        var table = new ArrayList<String>();
        table.add("method,route," + String.join(",", ROLES));
        routes().forEach((route, path) -> table.add(route + ","
                + ROLES.stream()
                        .map(role -> answer(route.split(",")[0], path, role))
                        .collect(Collectors.joining(","))));
        Files.writeString(ACTUAL, String.join("\n", table) + "\n");
        assertThat(table).containsExactlyElementsOf(Files.readAllLines(EXPECTED));
    }

    /** Method and pattern, sorted, with an address of an existing object. */
    private Map<String, String> routes() {
        var routes = new TreeMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.sironet")) return;
            for (var pattern : mapping.getPatternValues())
                for (var verb : verbs(mapping)) routes.put(verb + "," + pattern, address(pattern));
        });
        return routes;
    }

    private static List<String> verbs(RequestMappingInfo mapping) {
        var verbs = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return verbs.isEmpty() ? List.of("GET") : verbs;
    }

    static String address(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> Matcher.quoteReplacement(object(pattern, variable.group(1))));
    }

    private static String object(String pattern, String variable) {
        return IDS.entrySet().stream()
                .filter(known -> variable.equals("id") && pattern.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> OBJECTS.getOrDefault(variable, OTHER));
    }

    private String answer(String verb, String path, String role) {
        var user = verb.equals("GET") ? readers.computeIfAbsent(role, this::user) : user(role);
        if (path.endsWith("/events")) return Integer.toString(user.opens(path));
        if (verb.equals("GET")) return status(user.getOnly(path));
        if (path.startsWith("/api/")) return status(user.forgeJson(verb, path, "{}"));
        return status(user.forgeOnly(path, Map.of()));
    }

    /** Where a redirect leads matters only when it is to the sign-in page. */
    private static String status(WebUser.Page page) {
        var location = page.response().headers().firstValue("Location").orElse("");
        return location.contains("/sign-in") ? "sign-in" : Integer.toString(page.status());
    }

    private WebUser user(String role) {
        var user = WebUser.of(port);
        if (role.equals("applicant")) {
            user.get("/applications/new");
            user.submit("form[action$=/applications]", Map.of("mail", "somebody@example.org"));
        } else if (!role.equals("visitor")) {
            user.signInAs(role);
        }
        return user;
    }

    static String id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ":" + key).getBytes(UTF_8)).toString();
    }
}
