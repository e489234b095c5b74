/** Counts everything that others have published, and compares. */
@NullMarked
package org.sironet.tally.cases;

import org.jspecify.annotations.NullMarked;
