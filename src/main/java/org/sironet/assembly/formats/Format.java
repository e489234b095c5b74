package org.sironet.assembly.formats;

/** Files that can be read and written. */
public enum Format {
    MARKDOWN,
    PLAIN_TEXT,
    DOCX,
    AKOMA_NTOSO
}
