package org.sironet.identity;

import java.util.List;
import org.sironet.kernel.PersonId;

/** The roles of a demonstration, each with somebody who holds it. */
public interface DemonstrationAccounts {

    /** @param role names the button and its words: {@code role.<role>} */
    record Account(String role, PersonId person) {}

    List<Account> accounts();
}
