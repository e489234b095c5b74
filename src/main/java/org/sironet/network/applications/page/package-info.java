/** What the templates of applications show. */
@NullMarked
package org.sironet.network.applications.page;

import org.jspecify.annotations.NullMarked;
