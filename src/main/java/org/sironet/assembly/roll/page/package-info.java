/** What the pages of the roll show. */
@NullMarked
package org.sironet.assembly.roll.page;

import org.jspecify.annotations.NullMarked;
