package org.sironet.network.imports;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sironet.network.Cells;
import org.sironet.network.Contact;

/** Reads where and by what an organisation is reached. */
final class ReachCheck {

    private static final int VALUE = 500;
    private static final int SEVERAL = 2000;
    private static final String MAIL = "[^\\s@<>]{1,64}@[^\\s@<>]{1,190}\\.[^\\s@.<>]{2,}";

    private static final String LINK = "(?i)https?://[^\\s<>\"]+";

    /** Where a cell with several addresses of the web goes on with the next one. */
    private static final String NEXT_SITE = "[\\s|]+|[;,]+(?=\\s|$|(?i:https?:|www\\.))";

    private final RowTexts texts;
    private final List<Draft.Reached> contacts = new ArrayList<>();

    ReachCheck(RowTexts texts) {
        this.texts = texts;
    }

    @Nullable
    String website() {
        var text = texts.one(Target.WEBSITE, VALUE)
                .map(several -> several.split(NEXT_SITE)[0])
                .orElse("");
        if (text.isEmpty() || text.equals("-")) return null;
        var address = text.matches("(?i)https?://.*") ? text : "https://" + text;
        if (!sound(address)) texts.wrong(Target.WEBSITE, "website", RowTexts.shortened(text));
        else
            return address.replaceFirst(
                    "^(?i)(https?)", address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT));
        return null;
    }

    private static boolean sound(String address) {
        try {
            var host = URI.create(address).getHost();
            return host != null && host.contains(".");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    List<Draft.Reached> contacts() {
        texts.each(Target.MAIL, SEVERAL, (at, text) -> {
            for (var mail : text.split("[\\s;,|]+"))
                if (mail.matches(MAIL)) add(Contact.Kind.MAIL, mail);
                else texts.wrong(at, "mail", RowTexts.shortened(mail));
        });
        texts.each(Target.PHONE, SEVERAL, (at, text) -> {
            for (var phone : Cells.parted(text, Cells.OF_VALUES)) add(Contact.Kind.PHONE, phone);
        });
        texts.each(Target.ADDRESS, SEVERAL, (at, text) -> {
            for (var address : Cells.parted(text, Cells.OF_ADDRESSES)) add(Contact.Kind.ADDRESS, address);
        });
        texts.each(Target.SOCIAL, SEVERAL, (at, text) -> {
            for (var several : Cells.parted(text, Cells.OF_VALUES))
                for (var link : several.split(",?\\s+"))
                    if (link.matches(LINK)) add(Contact.Kind.SOCIAL, link);
                    else texts.wrong(at, "website", RowTexts.shortened(link));
        });
        return contacts;
    }

    private void add(Contact.Kind kind, String value) {
        contacts.add(new Draft.Reached(kind, value));
    }
}
