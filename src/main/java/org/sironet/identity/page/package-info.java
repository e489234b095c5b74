/** What the pages of accounts and sign-ins show. */
@NullMarked
package org.sironet.identity.page;

import org.jspecify.annotations.NullMarked;
