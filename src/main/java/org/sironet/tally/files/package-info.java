/** Reads ballot files of several formats, as streams, and says where one is broken. */
@NullMarked
package org.sironet.tally.files;

import org.jspecify.annotations.NullMarked;
