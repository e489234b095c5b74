/** Life as a member: standing, delegates, and the yearly confirmation of data. */
@NullMarked
package org.sironet.network.membership;

import org.jspecify.annotations.NullMarked;
