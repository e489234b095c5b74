package org.sironet.network.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sironet.rules.Rules;

/** What an organisation must fulfil to be admitted, in the order in which it is checked. */
enum AdmissionRule {
    /** registered with an authority, or recognised in another way, where it works (example Constitution, article 3) */
    REGISTERED {
        @Override
        boolean met(Application.Undecided application, Asked asked) {
            return !application.file().answers().one("kind").equals("neither");
        }
    },
    /** active for some years (article 3) */
    OLD_ENOUGH {
        @Override
        boolean met(Application.Undecided application, Asked asked) {
            return application
                    .file()
                    .answers()
                    .optional("founded")
                    .map(Integer::valueOf)
                    .filter(founded -> asked.year() - founded >= asked.yearsActive())
                    .isPresent();
        }
    },
    /** endorsed by the principals of members (article 4) */
    ENDORSED {
        @Override
        boolean met(Application.Undecided application, Asked asked) {
            return application.endorsements().size() >= asked.endorsements();
        }
    },
    /** no question of the review is open */
    ANSWERED {
        @Override
        boolean met(Application.Undecided application, Asked asked) {
            return !(application instanceof Application.Submitted submitted) || submitted.unansweredSince() == null;
        }
    };

    /** What the network asks at this moment. */
    record Asked(int year, int endorsements, int yearsActive) {

        static Asked by(Rules rules, int year) {
            return new Asked(
                    year, rules.value(ApplicationSettings.ENDORSEMENTS), rules.value(ApplicationSettings.YEARS_ACTIVE));
        }
    }

    /** As messages name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String refusal() {
        return "refused.admission-" + word();
    }

    abstract boolean met(Application.Undecided application, Asked asked);

    static List<AdmissionRule> broken(Application.Undecided application, Asked asked) {
        return Arrays.stream(values())
                .filter(rule -> !rule.met(application, asked))
                .toList();
    }
}
