package org.sironet.network.applications.page;

import java.util.List;

/**
 * An organisation that may be the same as the applicant.
 *
 * @param reasons keys of what they have in common
 */
public record SimilarLine(String organisation, String name, String place, List<String> reasons) {}
