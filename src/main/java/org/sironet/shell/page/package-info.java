/** What the shell's templates show. */
@NullMarked
package org.sironet.shell.page;

import org.jspecify.annotations.NullMarked;
