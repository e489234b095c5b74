/** What the directory costs, in ratios from one run. */
@NullMarked
package org.sironet.network.bench;

import org.jspecify.annotations.NullMarked;
