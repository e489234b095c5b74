package org.sironet.network.applications;

import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.springframework.stereotype.Service;

/** The letter of admission. */
@Service
class AdmissionLetters {

    void issue(OrganisationId organisation, String number, Multilingual name, Language language) {}
}
