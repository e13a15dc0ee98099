package touchstone.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import touchstone.text.Language;

/** Dates as people write them in each language. */
final class Dates {
    private static final Map<Language, DateTimeFormatter> DATE = in("d MMMM yyyy", "d. MMMM yyyy");
    private static final Map<Language, DateTimeFormatter> DAY = in("EEEE d MMMM", "EEEE, d. MMMM");
    private static final Map<Language, DateTimeFormatter> MONTH = in("MMMM yyyy", "MMMM yyyy");

    private Dates() {}

    static String date(LocalDate date, Language language) {
        return Objects.requireNonNull(DATE.get(language)).format(date);
    }

    static String day(LocalDate date, Language language) {
        return Objects.requireNonNull(DAY.get(language)).format(date);
    }

    static String month(YearMonth month, Language language) {
        return Objects.requireNonNull(MONTH.get(language)).format(month);
    }

    private static Map<Language, DateTimeFormatter> in(String english, String german) {
        var formats = new EnumMap<Language, DateTimeFormatter>(Language.class);
        formats.put(Language.EN, DateTimeFormatter.ofPattern(english, Language.EN.locale()));
        formats.put(Language.DE, DateTimeFormatter.ofPattern(german, Language.DE.locale()));
        return formats;
    }
}
