/** What the pages of secret ballots show. */
@NullMarked
package org.sironet.assembly.secrecy.page;

import org.jspecify.annotations.NullMarked;
