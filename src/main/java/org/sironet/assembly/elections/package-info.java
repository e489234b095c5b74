/** Elections to the seats of bodies: nomination, acceptance, statements, hearing, and the record of the count. */
@NullMarked
package org.sironet.assembly.elections;

import org.jspecify.annotations.NullMarked;
