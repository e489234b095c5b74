/** The page frame, messages, errors and security headers; and the interfaces by which modules meet without knowing each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "rules"})
package org.sironet.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
