/** Amendments: tabled, supported, put to the vote in order, merged; and the text that is adopted and sealed. */
@NullMarked
package org.sironet.assembly.amendments;

import org.jspecify.annotations.NullMarked;
