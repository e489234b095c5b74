/** What the pages of elections show. */
@NullMarked
package org.sironet.assembly.elections.page;

import org.jspecify.annotations.NullMarked;
