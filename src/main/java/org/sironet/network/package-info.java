/** Organisations, how they become members and what they are in the network, and the directory in which they are found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "seal", "rules", "shell", "mail", "identity"})
package org.sironet.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
