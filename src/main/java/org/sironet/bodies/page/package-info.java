/** What the pages of bodies show. */
@NullMarked
package org.sironet.bodies.page;

import org.jspecify.annotations.NullMarked;
