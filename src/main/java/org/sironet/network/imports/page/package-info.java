/** What the pages of imports show. */
@NullMarked
package org.sironet.network.imports.page;

import org.jspecify.annotations.NullMarked;
