/** The append-only record of every decision and change, chained and signed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store"})
package org.sironet.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
