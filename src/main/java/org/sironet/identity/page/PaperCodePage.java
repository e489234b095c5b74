package org.sironet.identity.page;

import java.time.Instant;
import org.sironet.kernel.Multilingual;

/** A code to be printed and handed over. */
public record PaperCodePage(Multilingual.Version name, String code, Instant endsAt, String address) {}
