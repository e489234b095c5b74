/** The network's signing keys, codes on letters, {@code /verify}, and the export bundle that {@code bin/verify} reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "rules", "shell"})
package org.sironet.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
