/** The floor: who asks to speak on an item, in which order, who speaks and for how long. */
@NullMarked
package org.sironet.assembly.floor;

import org.jspecify.annotations.NullMarked;
