/** Bodies of the network: what they do and rest on, their seats, and who holds them from the day to the day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "journal", "seal", "rules", "shell", "identity", "network"})
package org.sironet.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
