/** The counting rules themselves, each with its source. */
@NullMarked
package org.sironet.tally.rules;

import org.jspecify.annotations.NullMarked;
