/** Minutes: written from what happened in a sitting, edited, corrected, approved at the next, sealed. */
@NullMarked
package org.sironet.assembly.minutes;

import org.jspecify.annotations.NullMarked;
