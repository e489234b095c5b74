package org.sironet.identity.page;

import java.util.List;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Viewer;

/**
 * One's own account.
 *
 * @param mail empty for who has none
 * @param names the languages in which the name can be given
 * @param roles network-wide offices held, as in keys of messages
 */
public record MePage(
        Multilingual.Version name,
        String mail,
        List<Language> names,
        List<String> roles,
        List<Viewer.ActingFor> organisations,
        int passkeys,
        int signIns,
        int recoveryCodes,
        int tokens) {}
