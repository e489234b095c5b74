/** An organisation applies, is endorsed and reviewed, and is admitted or refused. */
@NullMarked
package org.sironet.network.applications;

import org.jspecify.annotations.NullMarked;
