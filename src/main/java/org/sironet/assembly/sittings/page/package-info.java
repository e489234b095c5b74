/** What the pages of sittings show. */
@NullMarked
package org.sironet.assembly.sittings.page;

import org.jspecify.annotations.NullMarked;
