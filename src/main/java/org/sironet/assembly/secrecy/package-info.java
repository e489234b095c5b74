/** Secret ballots: sealed by who votes, kept without a tie to who voted, opened by several tellers together. */
@NullMarked
package org.sironet.assembly.secrecy;

import org.jspecify.annotations.NullMarked;
