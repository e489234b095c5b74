/** A sitting as it goes: the presiding officer's console, the hall's screen, and what a delegate can do now. */
@NullMarked
package org.sironet.assembly.presiding;

import org.jspecify.annotations.NullMarked;
