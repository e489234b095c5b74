package org.sironet.shell.page;

/** What the error page shows. */
public record ErrorPage(int status, String why) {}
