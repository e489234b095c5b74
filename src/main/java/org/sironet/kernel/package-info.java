/** Value types that every module shares: texts in several languages, places, ids, and what a decision rests on. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sironet.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
