/** What the templates of the paper desk show. */
@NullMarked
package org.sironet.assembly.paper.page;

import org.jspecify.annotations.NullMarked;
