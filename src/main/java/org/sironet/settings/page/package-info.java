/** What the shell's templates show. */
@NullMarked
package org.sironet.settings.page;

import org.jspecify.annotations.NullMarked;
