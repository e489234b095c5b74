package org.sironet.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.rules.Rules;
import org.sironet.rules.Ruling;
import org.sironet.rules.Setting;
import org.sironet.rules.Settings;
import org.sironet.shell.Listing;
import org.sironet.shell.Messages;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The network's rules for programs. */
@RestController
class RulesApi {

    /** What a rule says, since when, and on what basis; {@code since} is null for what holds from the beginning. */
    record RuleVersionAnswer(
            int version,
            JsonNode value,
            @Nullable Instant since,
            String basisKind,
            String basisReference,
            boolean provisional) {}

    /** A rule as it holds now; {@code article}: the one of the constitution that will set it. */
    record RuleAnswer(
            String key,
            Map<String, String> title,
            @Nullable String article,
            RuleVersionAnswer inForce,
            @Nullable List<RuleVersionAnswer> versions) {}

    private final Settings settings;
    private final Rules rules;
    private final Messages messages;

    RulesApi(Settings settings, Rules rules, Messages messages) {
        this.settings = settings;
        this.rules = rules;
        this.messages = messages;
    }

    /** All of them, in one page. */
    @OpenToAll
    @GetMapping("/api/rules")
    Listing<RuleAnswer> index() {
        return new Listing<>(
                settings.all().stream().map(setting -> answer(setting, null)).toList(), null);
    }

    /** With every version, the newest first. */
    @OpenToAll
    @GetMapping("/api/rules/{key}")
    RuleAnswer show(@PathVariable String key) {
        var setting = settings.find(key).orElseThrow(Refusal::notFound);
        return answer(setting, versions(setting));
    }

    private <T> List<RuleVersionAnswer> versions(Setting<T> setting) {
        return rules.versions(setting).stream().map(RulesApi::version).toList();
    }

    private <T> RuleAnswer answer(Setting<T> setting, @Nullable List<RuleVersionAnswer> versions) {
        return new RuleAnswer(
                setting.key(),
                title(setting),
                setting.article().isEmpty() ? null : setting.article(),
                version(rules.inForce(setting)),
                versions);
    }

    private Map<String, String> title(Setting<?> setting) {
        var key = "rule." + setting.key();
        return messages.has(key)
                ? Language.OF_PAGES.stream()
                        .collect(Collectors.toMap(Language::tag, language -> messages.text(language, key)))
                : Map.of();
    }

    private static <T> RuleVersionAnswer version(Ruling<T> ruling) {
        return new RuleVersionAnswer(
                ruling.version(),
                ruling.setting().write().apply(ruling.value()),
                ruling.version() == 0 ? null : ruling.holdsFrom(),
                ruling.basis().kind().name(),
                ruling.basis().reference(),
                ruling.provisional());
    }
}
