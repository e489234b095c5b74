package org.sironet.network;

import java.util.List;

/** Something that is kept beside organisations so that they are found; brought up to date in the change's transaction. */
interface OrganisationIndex {

    void update(List<Organisation> entered);
}
