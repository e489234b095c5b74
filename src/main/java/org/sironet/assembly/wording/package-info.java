/** What a text says, how two wordings differ, and how changes to one wording come together. Pure values. */
@NullMarked
package org.sironet.assembly.wording;

import org.jspecify.annotations.NullMarked;
