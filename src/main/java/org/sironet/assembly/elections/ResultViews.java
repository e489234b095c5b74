package org.sironet.assembly.elections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.elections.page.ElectionPage;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the record of a count into what pages show: the votes of each candidate, round by round. */
@Component
class ResultViews {

    private final JsonMapper json;

    ResultViews(JsonMapper json) {
        this.json = json;
    }

    ElectionPage.Result of(ElectionResult result, List<Nomination> all, Map<Object, Multilingual> called, Frame frame) {
        var count = json.readTree(result.count());
        var byId = all.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        var rounds =
                StreamSupport.stream(count.get("rounds").spliterator(), false).toList();
        return new ElectionPage.Result(
                result.elected().stream()
                        .flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id)))
                        .map(each -> new ElectionPage.Named(
                                NomineeViews.organisation(each.organisation(), called, frame)
                                        .path(),
                                NomineeViews.person(called.get(each.person()), frame)))
                        .toList(),
                rounds.size(),
                rows(count, rounds, names(result, count, byId, called, frame)),
                text(count.get("quota")),
                result.seed(),
                result.recordedAt(),
                BasisWords.of(frame, result.basis()),
                result.report());
    }

    /** What the reader calls each name of the record. */
    private static Map<String, Multilingual.Version> names(
            ElectionResult result,
            JsonNode count,
            Map<UUID, Nomination> byId,
            Map<Object, Multilingual> called,
            Frame frame) {
        var names = new HashMap<String, Multilingual.Version>();
        var candidates = count.get("candidates");
        for (var at = 0; at < candidates.size(); at++) {
            var nomination = byId.get(result.ballot().get(at));
            if (nomination != null)
                names.put(candidates.get(at).asString(), NomineeViews.person(called.get(nomination.person()), frame));
        }
        return names;
    }

    private static List<ElectionPage.Row> rows(
            JsonNode count, List<JsonNode> rounds, Map<String, Multilingual.Version> names) {
        var order = new LinkedHashSet<String>();
        count.get("elected").forEach(each -> order.add(each.asString()));
        count.get("candidates").forEach(each -> order.add(each.asString()));
        return order.stream()
                .filter(name ->
                        rounds.stream().anyMatch(round -> round.get("totals").has(name)))
                .map(name -> new ElectionPage.Row(
                        names.getOrDefault(name, new Multilingual.Version(Language.ENGLISH, name)),
                        rounds.stream().map(round -> cell(round, name)).toList()))
                .toList();
    }

    private static ElectionPage.Cell cell(JsonNode round, String name) {
        var votes = round.get("totals").get(name);
        return new ElectionPage.Cell(
                votes == null ? "" : votes.asString(),
                has(round, "elected", name) ? "elected" : has(round, "excluded", name) ? "excluded" : "");
    }

    private static boolean has(JsonNode round, String field, String name) {
        var found = new ArrayList<String>();
        round.get(field).forEach(each -> found.add(each.asString()));
        return found.contains(name);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }
}
