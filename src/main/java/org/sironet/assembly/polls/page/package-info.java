/** What the pages of polls show. */
@NullMarked
package org.sironet.assembly.polls.page;

import org.jspecify.annotations.NullMarked;
