/**
 * Counts votes: majorities and elections as pure functions, ballot files, and a command line of its own.
 *
 * <p>{@code files} reads, {@code rules} counts, {@code report} shows; this package is what others may use.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.sironet.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
