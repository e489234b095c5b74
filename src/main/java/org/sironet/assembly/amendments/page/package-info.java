/** What the pages of amendments show. */
@NullMarked
package org.sironet.assembly.amendments.page;

import org.jspecify.annotations.NullMarked;
