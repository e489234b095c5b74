/** Who may vote in a sitting: voting rights, credentials, proxies, challenges; who is there, and whether it is enough. */
@NullMarked
package org.sironet.assembly.roll;

import org.jspecify.annotations.NullMarked;
