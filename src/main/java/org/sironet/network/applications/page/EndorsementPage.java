package org.sironet.network.applications.page;

/** An applicant, as a member that is asked to endorse it sees it. */
public record EndorsementPage(String id, String name, String language, String state) {}
