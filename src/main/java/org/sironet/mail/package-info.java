/** The outbox: every message is a row, filled in the transaction that causes it, and sent by a job. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "store", "journal", "rules", "shell"})
package org.sironet.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
