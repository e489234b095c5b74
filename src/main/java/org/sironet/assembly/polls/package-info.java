/** Votes: what is put, who may vote, ballots cast and counted, and what the decision does. */
@NullMarked
package org.sironet.assembly.polls;

import org.jspecify.annotations.NullMarked;
