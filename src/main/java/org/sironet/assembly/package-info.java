/** Texts in several languages: drafted, discussed, amended, adopted, sealed; and the assembly that decides on them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tally",
            "store",
            "journal",
            "seal",
            "rules",
            "shell",
            "mail",
            "identity",
            "settings",
            "network",
            "bodies"
        })
package org.sironet.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
