package org.sironet.identity.page;

import java.util.List;

/**
 * Recovery codes.
 *
 * @param left how many are unused
 * @param fresh those just made, which are never shown again; none otherwise
 */
public record RecoveryCodesPage(int left, List<String> fresh) {}
