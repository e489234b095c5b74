/** What mails and the outbox's pages show. */
@NullMarked
package org.sironet.mail.page;

import org.jspecify.annotations.NullMarked;
