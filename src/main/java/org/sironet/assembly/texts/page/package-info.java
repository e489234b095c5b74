/** What the pages of texts show. */
@NullMarked
package org.sironet.assembly.texts.page;

import org.jspecify.annotations.NullMarked;
