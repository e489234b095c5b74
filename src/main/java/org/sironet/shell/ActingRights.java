package org.sironet.shell;

import java.util.List;
import org.sironet.kernel.PersonId;

/** Knows for which organisations a person may act at this moment. */
public interface ActingRights {

    List<Viewer.ActingFor> of(PersonId person);
}
