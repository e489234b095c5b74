package org.sironet.network.imports;

import java.util.Locale;

/** Keys of the words for what an import knows by constants. */
final class Words {

    private Words() {}

    static String stage(Stage stage) {
        return "import.stage-" + lower(stage);
    }

    static String tone(Stage stage) {
        return switch (stage) {
            case READ, CHECKED -> "news";
            case CHECKING, COMMITTING -> "busy";
            case COMMITTED -> "good";
            case UNDONE, ABANDONED -> "rest";
        };
    }

    static String target(Target target) {
        return "import.column-" + lower(target);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
