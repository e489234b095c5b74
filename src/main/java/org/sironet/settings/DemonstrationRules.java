package org.sironet.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.sironet.rules.Settings;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.NetworkSettings;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provisional rules that were laid down with the network, and what was agreed by silence since. */
@Component
@Order(20)
class DemonstrationRules implements DemonstrationPart {

    private final Settings settings;
    private final Rules rules;
    private final JsonMapper json;

    DemonstrationRules(Settings settings, Rules rules, JsonMapper json) {
        this.settings = settings;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public void load(Timeline timeline) {
        try (var file = new ClassPathResource("demonstration/rules.json").getInputStream()) {
            json.readTree(file).forEach(rule -> load(rule, timeline));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void load(JsonNode rule, Timeline timeline) {
        var setting = settings.find(rule.get("key").stringValue()).orElseThrow();
        var from = LocalDate.parse(rule.get("holds-from").stringValue())
                .atStartOfDay(rules.value(NetworkSettings.ZONE))
                .toInstant();
        var basis = new Basis(
                Basis.Kind.valueOf(rule.get("basis").stringValue()),
                rule.get("reference").stringValue());
        timeline.at(from, () -> set(setting, rule.get("value"), from, basis));
    }

    private <T> void set(Setting<T> setting, JsonNode value, Instant from, Basis basis) {
        rules.set(setting, setting.read().apply(value), from, Actor.PROGRAM, basis);
    }
}
