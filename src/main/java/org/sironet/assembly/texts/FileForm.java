package org.sironet.assembly.texts;

import java.util.Locale;

/** In which forms a text is handed out as a file. */
public enum FileForm {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    AKN("application/akn+xml"),
    MD("text/markdown"),
    TXT("text/plain");

    private final String type;

    FileForm(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** Of its name and address. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
