/** What the templates of membership show. */
@NullMarked
package org.sironet.network.membership.page;

import org.jspecify.annotations.NullMarked;
