package org.sironet.assembly.elections;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.elections.ElectionAuthority.Keeper;
import org.sironet.assembly.elections.ElectionAuthority.Nominee;
import org.sironet.assembly.elections.ElectionsApi.Whole;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Programs open elections and answer nominations, by the forms of the pages. */
@RestController
class ElectionStepsApi {

    /**
     * An election to be opened; moments are local times of the network, as {@code 2017-11-10T09:00}.
     *
     * @param body name of the body whose seats are to be filled
     * @param rule by which it is counted, as the rules call it
     * @param vacant numbers of the seats of a by-election; empty for all that are vacant
     * @param starts first day of the terms
     */
    record NewElection(
            @Nullable String name,
            @Nullable Map<String, String> names,
            @Nullable String body,
            @Nullable String rule,
            @Nullable String tie,
            @Nullable Integer seconders,
            @Nullable List<Integer> vacant,
            @Nullable String opens,
            @Nullable String closes,
            @Nullable String accept_until,
            @Nullable String starts) {

        Form form() {
            var values = new LinkedHashMap<String, List<String>>();
            put(values, "name", name);
            put(values, "body", body);
            put(values, "rule", rule);
            put(values, "tie", tie);
            put(values, "seconders", seconders);
            put(values, "opens", opens);
            put(values, "closes", closes);
            put(values, "accept", accept_until);
            put(values, "starts", starts);
            if (vacant != null)
                put(
                        values,
                        "seats",
                        String.join(" ", vacant.stream().map(String::valueOf).toList()));
            if (names != null) names.forEach((language, text) -> put(values, "title-" + language, text));
            return Form.filled(Map.copyOf(values));
        }
    }

    /** @param statements why to vote for the candidate, by language */
    record Acceptance(@Nullable Map<String, String> statements) {

        Form form() {
            var values = new LinkedHashMap<String, List<String>>();
            if (statements != null) statements.forEach((language, text) -> put(values, "statement-" + language, text));
            return Form.filled(Map.copyOf(values));
        }
    }

    record Withdrawal(@Nullable String reason) {}

    private final ElectionForm forms;
    private final ElectionPlanning planning;
    private final Nominating nominating;
    private final ElectionsApi elections;

    ElectionStepsApi(ElectionForm forms, ElectionPlanning planning, Nominating nominating, ElectionsApi elections) {
        this.forms = forms;
        this.planning = planning;
        this.nominating = nominating;
        this.elections = elections;
    }

    private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value != null) values.put(field, List.of(Objects.toString(value)));
    }

    @Operation(summary = "Opens an election")
    @PostMapping("/api/elections")
    Whole open(Keeper keeper, Frame frame, @RequestBody NewElection sent) {
        var form = sent.form();
        var election = forms.read(form, keeper.basis());
        if (election.isPresent() && !planning.open(election.get(), keeper.actor()))
            form.refuse("name", "error.election-name-taken");
        if (!form.sound()) throw Refusal.invalid(form);
        return elections.show(election.orElseThrow().name(), frame);
    }

    @Operation(summary = "Accepts one's own nomination, with a statement")
    @PostMapping("/api/elections/{election}/nominations/{number}/acceptance")
    Whole accept(Nominee nominee, Frame frame, @RequestBody Acceptance sent) {
        var form = sent.form();
        var statement = ElectionForm.words(form, "statement-", NomineeController.LONGEST_STATEMENT);
        if (!form.sound()) throw Refusal.invalid(form);
        NominationsController.refuse(nominating.accept(nominee, statement));
        return elections.show(nominee.election().name(), frame);
    }

    @Operation(summary = "Declines one's own nomination, or withdraws after accepting it")
    @PostMapping("/api/elections/{election}/nominations/{number}/withdrawal")
    Whole leave(Nominee nominee, Frame frame, @RequestBody Withdrawal sent) {
        var form = Form.of(sent);
        var reason = form.optional("reason", 500);
        if (!form.sound()) throw Refusal.invalid(form);
        NominationsController.refuse(nominating.leave(nominee, reason.orElse("")));
        return elections.show(nominee.election().name(), frame);
    }
}
