/** What the shell's templates show. */
@NullMarked
package org.sironet.seal.page;

import org.jspecify.annotations.NullMarked;
