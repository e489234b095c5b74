/** What the pages of a sitting that goes on show. */
@NullMarked
package org.sironet.assembly.presiding.page;

import org.jspecify.annotations.NullMarked;
