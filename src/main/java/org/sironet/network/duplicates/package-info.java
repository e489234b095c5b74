/** Finds organisations that may be the same, by their names in any language, acronyms, sites and legal identifiers. */
@NullMarked
package org.sironet.network.duplicates;

import org.jspecify.annotations.NullMarked;
