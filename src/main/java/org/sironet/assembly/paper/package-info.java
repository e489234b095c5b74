/** Ballot papers beside the phones: a desk that the presiding officer opens, and two tellers who read every paper. */
@NullMarked
package org.sironet.assembly.paper;

import org.jspecify.annotations.NullMarked;
