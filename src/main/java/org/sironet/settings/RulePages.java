package org.sironet.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.rules.Rules;
import org.sironet.rules.Ruling;
import org.sironet.rules.Setting;
import org.sironet.rules.Settings;
import org.sironet.seal.BasisWords;
import org.sironet.settings.page.RulePage;
import org.sironet.settings.page.RulesPage;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Puts rules into words. */
@Component
class RulePages {

    /** As people read them; others follow. */
    private static final List<String> ORDER =
            List.of("network", "applications", "members", "assembly", "decision", "committee", "secretariat");

    private final Settings settings;
    private final Rules rules;
    private final RuleWords words;
    private final RuleForms forms;
    private final Clock clock;

    RulePages(Settings settings, Rules rules, RuleWords words, RuleForms forms, Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.words = words;
        this.forms = forms;
        this.clock = clock;
    }

    RulesPage all(Frame frame) {
        var groups = settings.byGroup().entrySet().stream()
                .sorted(Comparator.comparingInt(group -> place(group.getKey())))
                .map(group -> new RulesPage.Group(
                        group.getKey(),
                        title(frame, group.getKey()),
                        group.getValue().stream()
                                .map(setting -> row(frame, setting))
                                .toList()))
                .toList();
        var provisional = groups.stream()
                .flatMap(group -> group.rules().stream())
                .anyMatch(rule -> rule.now().provisional());
        return new RulesPage(groups, provisional);
    }

    private static int place(String group) {
        var place = ORDER.indexOf(group);
        return place < 0 ? ORDER.size() : place;
    }

    private static String title(Frame frame, String group) {
        return frame.has("rule.group." + group) ? frame.text("rule.group." + group) : group;
    }

    private <T> RulePage row(Frame frame, Setting<T> setting) {
        return page(frame, setting, List.of(), null);
    }

    <T> RulePage one(Frame frame, Setting<T> setting) {
        var edit = frame.viewer().is(Viewer.Role.SECRETARIAT)
                ? forms.edit(frame, setting, latest(setting), LocalDate.ofInstant(clock.instant(), frame.zone()))
                : null;
        var now = rules.inForce(setting);
        var versions = rules.versions(setting).stream()
                .map(ruling -> version(frame, ruling, now))
                .toList();
        return page(frame, setting, versions, edit);
    }

    private int latest(Setting<?> setting) {
        return rules.versions(setting).stream().mapToInt(Ruling::version).max().orElse(0);
    }

    private <T> RulePage page(
            Frame frame, Setting<T> setting, List<RulePage.Version> versions, RulePage.@Nullable Edit edit) {
        var now = rules.inForce(setting);
        return new RulePage(
                setting.key(),
                RuleWords.title(frame, setting),
                version(frame, now, now),
                setting.article().isEmpty() ? null : BasisWords.isolated(setting.article()),
                versions,
                edit);
    }

    private <T> RulePage.Version version(Frame frame, Ruling<T> ruling, Ruling<T> now) {
        var fromTheBeginning = ruling.holdsFrom().equals(Instant.EPOCH);
        return new RulePage.Version(
                ruling.version(),
                words.value(frame, ruling.setting(), ruling.value()),
                state(ruling, now),
                fromTheBeginning ? null : frame.date(ruling.holdsFrom()),
                fromTheBeginning ? null : ruling.holdsFrom().toString(),
                BasisWords.of(frame, ruling.basis()),
                ruling.provisional());
    }

    private String state(Ruling<?> ruling, Ruling<?> now) {
        if (ruling.version() == now.version()) return "holds";
        return ruling.holdsFrom().isAfter(clock.instant()) ? "will-hold" : "held";
    }
}
