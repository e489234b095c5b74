/** Shows a finished count: as JSON, as text, as HTML table, as chart. */
@NullMarked
package org.sironet.tally.report;

import org.jspecify.annotations.NullMarked;
