/** Texts on their way from the first draft to the vote: versions, phases, editing, comments. */
@NullMarked
package org.sironet.assembly.texts;

import org.jspecify.annotations.NullMarked;
