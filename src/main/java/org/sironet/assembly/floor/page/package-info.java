/** What the pages of the floor show. */
@NullMarked
package org.sironet.assembly.floor.page;

import org.jspecify.annotations.NullMarked;
