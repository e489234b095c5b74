/** What the templates of the front page, the desks and the first run show. */
@NullMarked
package org.sironet.setup.page;

import org.jspecify.annotations.NullMarked;
