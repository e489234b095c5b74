/** The first run, the front page, and the demonstration with its own clock. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "store", "journal", "seal", "rules", "shell", "mail", "identity", "network"})
package org.sironet.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
