package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A program with a token of somebody of the demonstration. */
public final class ApiUser {

    private static final JsonMapper JSON = new JsonMapper();

    private final WebUser web;

    private ApiUser(WebUser web) {
        this.web = web;
    }

    public static ApiUser of(int port, String role, String... scopes) {
        var owner = WebUser.of(port).signInAs(role);
        owner.get("/me/tokens");
        owner.submit(
                "form:has(#ends)", Map.of("name", "Program", "scope", java.util.List.of(scopes), "ends", "2018-01-31"));
        var token = owner.page().one(".notice code").text();
        return new ApiUser(WebUser.of(port).with("Authorization", "Bearer " + token));
    }

    public static ApiUser visitor(int port) {
        return new ApiUser(WebUser.of(port));
    }

    public JsonNode get(String path) {
        return answered(web.getOnly(path), 200);
    }

    /** @return a missing node when the answer has no body */
    public JsonNode post(String path, String body) {
        var page = web.json("POST", path, body);
        assertThat(page.status()).as(page.path() + ": " + page.body()).isIn(200, 201, 202, 204);
        return page.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(page.body());
    }

    public JsonNode created(String path, String body) {
        return answered(web.json("POST", path, body), 201);
    }

    public JsonNode put(String path, String body) {
        return answered(web.json("PUT", path, body), 200);
    }

    public JsonNode refused(int status, String path) {
        return problem(web.getOnly(path), status);
    }

    public JsonNode refused(int status, String method, String path, String body) {
        return problem(web.json(method, path, body), status);
    }

    private static JsonNode problem(WebUser.Page page, int status) {
        var problem = answered(page, status);
        assertThat(page.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("detail").asString()).isNotEmpty();
        return problem;
    }

    private static JsonNode answered(WebUser.Page page, int status) {
        assertThat(page.status()).as(page.path() + ": " + page.body()).isEqualTo(status);
        return JSON.readTree(page.body());
    }
}
