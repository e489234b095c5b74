/** How a secretariat starts: organisations from a file are read, checked, shown, and entered all or nothing. */
@NullMarked
package org.sironet.network.imports;

import org.jspecify.annotations.NullMarked;
