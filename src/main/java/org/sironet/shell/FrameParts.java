package org.sironet.shell;

import java.util.List;
import org.sironet.rules.Rules;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;

/** What frames are made of. */
@Component
record FrameParts(
        Messages messages, Rules rules, Assets assets, Installation installation, List<Navigation> navigation) {}
