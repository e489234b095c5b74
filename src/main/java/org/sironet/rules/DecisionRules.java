package org.sironet.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which procedure and majority the assembly decides, for each kind of decision. */
@Configuration(proxyBeanMethods = false)
public class DecisionRules {

    /** The kinds of decision, each with what holds until the constitution says otherwise. */
    public enum Decision {
        AGENDA(Procedure.CONSENSUS, Majority.SIMPLE, "15(2)"),
        AMENDMENT(Procedure.RECORDED, Majority.TWO_THIRDS_OF_VOTES_CAST, "15(2)"),
        AMENDMENT_FRIENDLY(Procedure.CONSENSUS, Majority.TWO_THIRDS_OF_VOTES_CAST, "15(2)"),
        CONSTITUTION(Procedure.RECORDED, Majority.TWO_THIRDS_OF_THE_ROLL, "15(2)"),
        CONSENSUS_TEXT(Procedure.CONSENSUS, Majority.TWO_THIRDS_OF_THE_ROLL, "15(2)"),
        COMMITTEE_ELECTION(Procedure.SECRET, Majority.COUNTING_RULE, "13(2)"),
        SECRETARIAT(Procedure.RECORDED, Majority.SIMPLE, "14(1)"),
        CREDENTIAL_RULING(Procedure.SHOW_OF_HANDS, Majority.SIMPLE, "10(2)"),
        BETWEEN_SITTINGS(Procedure.SILENCE, Majority.NO_OBJECTION, "15(1)"),
        RESOLUTION(Procedure.RECORDED, Majority.SIMPLE, "15(2)");

        private final Setting<Procedure> procedure;
        private final Setting<Majority> majority;

        Decision(Procedure procedure, Majority majority, String article) {
            var key = "decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
            this.procedure = Setting.choice(key + ".procedure", procedure).setBy(article);
            this.majority = Setting.choice(key + ".majority", majority).setBy(article);
        }

        public Setting<Procedure> procedure() {
            return procedure;
        }

        public Setting<Majority> majority() {
            return majority;
        }
    }

    @Bean
    SettingGroup decisionSettings() {
        List<Setting<?>> settings = Arrays.stream(Decision.values())
                .<Setting<?>>flatMap(decision -> Stream.of(decision.procedure(), decision.majority()))
                .toList();
        return new SettingGroup(settings);
    }
}
