package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser without JavaScript: keeps cookies, follows redirects, fills in and sends the forms that the
 * page really has. Values of fields are strings, lists of strings, or an {@link Upload}.
 */
public final class WebUser {

    /** A file chosen in a form. */
    public record Upload(String name, String type, byte[] content) {}

    /** An answer; {@code path} is where the redirects led. */
    public record Page(int status, String path, byte[] bytes, HttpResponse<byte[]> response) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Document html() {
            return Jsoup.parse(body(), "http://localhost" + path);
        }

        /** What a reader sees of the main part. */
        public String text() {
            var main = html().selectFirst("main");
            return main == null ? body() : main.text();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Element one(String selector) {
            var found = html().selectFirst(selector);
            if (found == null) throw new AssertionError("No %s in %s: %s".formatted(selector, path, text()));
            return found;
        }
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final int MOST_REDIRECTS = 10;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Page page;

    private WebUser(int port) {
        this.port = port;
    }

    public static WebUser of(int port) {
        return new WebUser(port);
    }

    /** Sends this header from now on: {@code Accept-Language}, {@code User-Agent}, {@code Authorization}. */
    public WebUser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** By the demonstration's button for that role. */
    public WebUser signInAs(String role) {
        get("/sign-in");
        submit("form:has(input[name=role][value=" + role + "])", Map.of());
        assertThat(page().status()).as("sign-in as %s", role).isEqualTo(200);
        return this;
    }

    /** Where this user is now. */
    public Page page() {
        return Objects.requireNonNull(page, "Go somewhere first");
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Page get(String path) {
        return follow(send("GET", path, BodyPublishers.noBody(), null));
    }

    /** Follows the link on this page. */
    public Page follow(String linkSelector) {
        return get(page().one(linkSelector).attr("href"));
    }

    /** Without its redirect, to look at the answer itself. */
    public Page getOnly(String path) {
        return page = send("GET", path, BodyPublishers.noBody(), null);
    }

    /** The status with which a stream begins that never ends. */
    public int opens(String path) {
        try {
            return HTTP.send(request("GET", path, BodyPublishers.noBody()).build(), BodyHandlers.ofInputStream())
                    .statusCode();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Fills in and sends a form of this page by its first button. */
    public Page submit(String formSelector, Map<String, ?> fields) {
        return submit(formSelector, fields, null);
    }

    /** @param button the value of the button pressed; null for the first */
    public Page submit(String formSelector, Map<String, ?> fields, @Nullable String button) {
        var form = page().one(formSelector);
        var all = new LinkedHashMap<String, Object>(controls(form, button));
        all.putAll(fields);
        var path = form.hasAttr("action") ? form.attr("action") : page().path();
        if (!form.attr("method").equalsIgnoreCase("post")) return get(path.split("[?]")[0] + "?" + encoded(all));
        return form.attr("enctype").startsWith("multipart") ? multipart(path, all) : post(path, all);
    }

    /** Sends what no form of ours would send; only the token against forgery is real. */
    public Page forge(String path, Map<String, ?> fields) {
        return follow(forgeOnly(path, fields));
    }

    /** Without the redirect that may answer it. */
    public Page forgeOnly(String path, Map<String, ?> fields) {
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("_csrf", formToken());
        return page = postOnly(path, all);
    }

    /** Asks the API as a script on one of our pages would; only the token against forgery is real. */
    public Page forgeJson(String method, String path, String body) {
        headers.put("X-CSRF-TOKEN", formToken());
        return json(method, path, body);
    }

    private String formToken() {
        if (page == null || page.html().selectFirst("input[name=_csrf]") == null) get("/sign-in");
        return page().one("input[name=_csrf]").attr("value");
    }

    public Page post(String path, Map<String, ?> fields) {
        return follow(postOnly(path, fields));
    }

    private Page postOnly(String path, Map<String, ?> fields) {
        return send("POST", path, BodyPublishers.ofString(encoded(fields)), "application/x-www-form-urlencoded");
    }

    public Page json(String method, String path, String body) {
        return page = send(method, path, BodyPublishers.ofString(body), "application/json");
    }

    private Page multipart(String path, Map<String, ?> fields) {
        var boundary = "----sironet";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> values(value).forEach(each -> part(body, boundary, name, each)));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return follow(send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, Object value) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        if (value instanceof Upload file) {
            head += "; filename=\"" + file.name() + "\"\r\nContent-Type: " + file.type();
            bytes = file.content();
        }
        body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> controls(Element form, @Nullable String button) {
        var values = new LinkedHashMap<String, Object>();
        for (var control : form.select("input[name], textarea[name]")) {
            var type = control.attr("type");
            var choice = type.equals("checkbox") || type.equals("radio");
            if (control.hasAttr("disabled") || type.equals("submit") || type.equals("file")) continue;
            if (choice && !control.hasAttr("checked")) continue;
            add(
                    values,
                    control.attr("name"),
                    control.normalName().equals("textarea") ? control.wholeText() : control.val());
        }
        for (var select : form.select("select[name]")) {
            var chosen = select.select("option[selected]");
            for (var option :
                    chosen.isEmpty() ? select.select("option").stream().limit(1).toList() : chosen)
                add(values, select.attr("name"), option.val());
        }
        form.select("button[name]:not([type=button])").stream()
                .filter(each -> button == null || each.val().equals(button))
                .limit(1)
                .forEach(each -> add(values, each.attr("name"), each.val()));
        return values;
    }

    private static void add(Map<String, Object> values, String name, String value) {
        values.merge(name, new ArrayList<>(List.of(value)), (before, more) -> {
            var all = new ArrayList<>(values(before));
            all.addAll(values(more));
            return all;
        });
    }

    private static List<Object> values(Object value) {
        return value instanceof List<?> several ? new ArrayList<>(several) : List.of(value);
    }

    private static String encoded(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> values(field.getValue()).stream()
                        .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private Page follow(Page answer) {
        var redirects = 0;
        while (answer.status() >= 300 && answer.status() < 400 && redirects++ < MOST_REDIRECTS)
            answer = send("GET", answer.header("Location"), BodyPublishers.noBody(), null);
        return page = answer;
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        var target = URI.create("http://localhost:" + port).resolve(path);
        assertThat(target.getPort()).as("stays on our site: %s", path).isEqualTo(port);
        var request = HttpRequest.newBuilder(target).method(method, body);
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty())
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private Page send(String method, String path, BodyPublisher body, @Nullable String type) {
        var request = request(method, path, body);
        if (type != null) request.setHeader("Content-Type", type);
        try {
            var target = URI.create("http://localhost:" + port).resolve(path);
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var query = target.getRawQuery();
            var where = target.getRawPath() + (query == null ? "" : "?" + query);
            return new Page(response.statusCode(), where, response.body(), response);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0") || pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }
}
