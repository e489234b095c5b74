/** People, the ways in which they sign in, and the offices that they hold in the network as a whole. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "rules", "shell", "mail", "seal"})
package org.sironet.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
