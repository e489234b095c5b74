/** Meetings of the assembly: when and where, who presides, what is on the agenda, and what is going on now. */
@NullMarked
package org.sironet.assembly.sittings;

import org.jspecify.annotations.NullMarked;
