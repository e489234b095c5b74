package org.sironet.assembly.minutes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/** What organisations are called in a language. */
@Component
class Called {

    private final List<Names> names;

    Called(List<Names> names) {
        this.names = names;
    }

    Map<OrganisationId, String> organisations(Collection<OrganisationId> organisations, Frame frame) {
        var called = new HashMap<OrganisationId, String>();
        names.forEach(known -> known.ofOrganisations(organisations)
                .forEach((id, name) -> called.put(id, frame.best(name).text())));
        return called;
    }

    String organisation(OrganisationId organisation, Frame frame) {
        return organisations(List.of(organisation), frame)
                .getOrDefault(
                        organisation, Multilingual.EMPTY.best(frame.language()).text());
    }
}
