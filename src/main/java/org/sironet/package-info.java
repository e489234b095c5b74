/** The platform on which a network of non-governmental organisations runs itself. */
@NullMarked
package org.sironet;

import org.jspecify.annotations.NullMarked;
