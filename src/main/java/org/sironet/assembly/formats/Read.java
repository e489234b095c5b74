package org.sironet.assembly.formats;

import java.util.List;

/** What a file says, and what it said that could not be kept. */
public record Read(Format format, TextDocument document, List<Warning> warnings) {

    public Read {
        warnings = List.copyOf(warnings);
    }
}
