package org.sironet.tally.rules;

import java.util.List;
import org.sironet.tally.Option;

final class TopDown {
    static final List<Option> OPTIONS = List.of();

    private TopDown() {}
}
