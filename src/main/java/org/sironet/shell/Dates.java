package org.sironet.shell;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.sironet.kernel.Language;

/** Dates, times and numbers as a language writes them: months in words, 24 hours, digits 0–9. */
public final class Dates {

    private Dates() {}

    public static String number(long number, Language language) {
        return NumberFormat.getIntegerInstance(locale(language)).format(number);
    }

    public static String date(LocalDate date, Language language) {
        return format("yMMMMd", Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()), ZoneOffset.UTC, language);
    }

    public static String moment(Instant moment, ZoneId zone, Language language) {
        return format("yMMMMdHm", Date.from(moment), zone, language);
    }

    private static String format(String skeleton, Date date, ZoneId zone, Language language) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale(language));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId().equals("Z") ? "UTC" : zone.getId()));
        return format.format(date);
    }

    private static ULocale locale(Language language) {
        return language.equals(Language.ENGLISH) ? ULocale.forLocale(Locale.UK) : ULocale.forLocale(language.locale());
    }
}
