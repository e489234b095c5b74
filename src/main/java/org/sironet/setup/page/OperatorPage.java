package org.sironet.setup.page;

import java.util.List;

/**
 * How the server is.
 *
 * @param missingFonts packages of the operating system to install; empty when all is there
 * @param outside whether the database is an external one
 * @param memory of the program, in megabytes
 */
public record OperatorPage(String database, boolean outside, String java, long memory, List<String> missingFonts) {}
