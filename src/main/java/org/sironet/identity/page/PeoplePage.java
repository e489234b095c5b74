package org.sironet.identity.page;

import java.util.List;
import org.sironet.kernel.Multilingual;

/**
 * Accounts found by the secretariat.
 *
 * @param asked whether words were given
 */
public record PeoplePage(List<Row> rows, boolean asked) {

    public record Row(String id, Multilingual.Version name, String mail, List<String> roles) {}
}
