/** PostgreSQL, our own or any by URL; migrations; what a running installation is made of. */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.sironet.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
