/** The network's own settings: typed, versioned, each with the basis that set it and the moment from which it holds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal"})
package org.sironet.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
