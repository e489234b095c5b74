/** What the pages of minutes show. */
@NullMarked
package org.sironet.assembly.minutes.page;

import org.jspecify.annotations.NullMarked;
