package org.sironet.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory for programs: the same words and facets as the page, in Popolo's terms, page by page by cursor. */
@RestController
class OrganisationsApi {

    private static final int SIZE = 50;

    private final DirectorySearch search;
    private final Organisations organisations;
    private final OrganisationJson json;
    private final FieldsOfWork fields;

    OrganisationsApi(DirectorySearch search, Organisations organisations, OrganisationJson json, FieldsOfWork fields) {
        this.search = search;
        this.organisations = organisations;
        this.json = json;
        this.fields = fields;
    }

    /** The cursor is opaque: take the one that the answer gives as {@code next}. */
    @OpenToAll
    @GetMapping(value = "/api/organisations", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> organisations(Form form, Frame frame) {
        var query = DirectoryController.asked(form, frame.viewer()).at(page(form));
        if (!form.sound()) throw Refusal.badRequest("refused.filter");
        var found = search.find(query, frame.language(), SIZE);
        var byId = organisations.find(found.ids()).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        var beyond = found.query().page() < query.page();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", found.counts().total());
        answer.put(
                "organisations",
                beyond
                        ? List.of()
                        : json.all(
                                found.ids().stream()
                                        .map(byId::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                frame));
        if (!beyond && found.counts().total() > (long) query.page() * SIZE)
            answer.put(
                    "next",
                    query.at(1).address("/api/organisations") + separator(query) + "cursor=p" + (query.page() + 1));
        return answer;
    }

    private static String separator(DirectoryQuery query) {
        return query.at(1).address("").isEmpty() ? "?" : "&";
    }

    private static int page(Form form) {
        var cursor = form.typed("cursor");
        if (cursor.isEmpty()) return 1;
        if (!cursor.matches("p[1-9][0-9]{0,5}")) throw Refusal.badRequest("refused.cursor");
        return Integer.parseInt(cursor.substring(1));
    }

    @OpenToAll
    @GetMapping(value = "/api/fields-of-work", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> fields() {
        return fields.all().stream()
                .map(each -> Map.<String, Object>of(
                        "id", each.key(), "names", each.name().byTag(), "goals", each.goals()))
                .toList();
    }
}
