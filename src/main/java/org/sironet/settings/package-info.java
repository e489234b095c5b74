/** The pages on which the network reads and changes its own rules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "rules", "shell", "seal", "mail", "identity"})
package org.sironet.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
