package org.sironet.network.imports;

/** What a column of a file can hold. */
enum Target {
    IGNORED,
    NAME,
    OTHER_NAMES,
    NAME_LANGUAGE,
    OWN_NAME,
    OWN_LANGUAGE,
    ACRONYM,
    COUNTRY,
    CITY,
    FOUNDED,
    FIELDS,
    WEBSITE,
    ECOSOC,
    REGISTER,
    IDENTIFIER,
    LANGUAGES,
    STANDING,
    SINCE,
    NUMBER,
    DESCRIPTION,
    MAIL,
    PHONE,
    ADDRESS,
    SOCIAL;

    /** Whether the column says in which language it is. */
    boolean inLanguage() {
        return this == NAME || this == CITY || this == DESCRIPTION;
    }

    /** Whether several columns may hold it. */
    boolean repeatable() {
        return this == IGNORED
                || inLanguage()
                || this == OTHER_NAMES
                || this == IDENTIFIER
                || this == MAIL
                || this == PHONE
                || this == SOCIAL
                || this == FIELDS;
    }
}
