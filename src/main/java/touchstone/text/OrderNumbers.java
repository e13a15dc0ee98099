package touchstone.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers by which we find a customer: of an order, an invoice, a repair. The word before them tells. */
final class OrderNumbers {
    private static final String NUMBER =
            "((?-i:[A-Z]{0,5}[-/ ]?)[0-9][0-9A-Z]{0,12}(?:[-/.][0-9][0-9A-Z]{0,12}){0,4}+)(?![\\p{L}\\p{N}])";

    /** "Rechnungsnummer RE-2026-0417", "order no. 20431": three digits are enough. */
    private static final Pattern CALLED_A_NUMBER = Pattern.compile("(?iu)(?<!\\p{L})"
            + "(?:(?:werkstatt|reparatur|rechnungs|kunden)?auftrag|bestell(?:ung)?|rechnung|kunden?|vorgang|ticket|reklamation"
            + "|lieferschein|vertrag|angebot|beleg|reparatur|order|invoice|customer|job|case|receipt|contract|booking|repair"
            + "|account|reference)"
            + "s?[ -]?(?:nummer|nr\\.?|number|no\\.?|num\\.?|id|#)[ \\t]?(?:(?:is|ist|war|was|lautet) |[:=#])?[ \\t]?"
            + NUMBER);

    /** "Auftrag 20431": four digits, and neither a year nor a price. */
    private static final Pattern BY_ITSELF = Pattern.compile("(?iu)(?<!\\p{L})"
            + "(?:(?:werkstatt|reparatur)?auftr(?:ag|ags|äge)|bestellung(?:en)?|rechnung(?:en)?|vorgang|tickets?|reklamation"
            + "|lieferschein|vertrag|beleg|orders?|invoices?|jobs?|receipt|contract|booking)[ \\t]?[:#]?[ \\t]?"
            + NUMBER);

    private static final Pattern YEAR =
            Pattern.compile("(?:19|20)[0-9]{2}(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-9]{1,2})?)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)^(?:,[0-9-]|[ \u00a0]?(?:€|\\$|£|%|euro?|chf|francs?|franken|cents?|stück|times|pounds?|dollars?|uhr|km|mm))");
    private static final int AHEAD = 12;

    private OrderNumbers() {}

    static void find(Figures figures, Claims claims) {
        figures.find(CALLED_A_NUMBER).forEach(found -> {
            if (digits(found) >= 3) claim(found, claims);
        });
        figures.find(BY_ITSELF).forEach(found -> {
            if (digits(found) >= 4 && !isTime(found.group(1)) && !isAmount(figures.text(), found)) claim(found, claims);
        });
    }

    private static void claim(MatchResult found, Claims claims) {
        claims.claim(Hint.Kind.ORDER_NUMBER, found.start(), found.end());
    }

    private static long digits(MatchResult found) {
        return found.group(1).chars().filter(Character::isDigit).count();
    }

    private static boolean isTime(String number) {
        return YEAR.matcher(number).matches() || DATE.matcher(number).matches();
    }

    private static boolean isAmount(String text, MatchResult found) {
        var after = text.substring(found.end(), Math.min(text.length(), found.end() + AHEAD));
        return AMOUNT.matcher(after).find()
                || found.group(1).matches("[0-9]{1,3}(?:\\.[0-9]{3}){1,3}|[0-9]{1,5}\\.[0-9]{2}");
    }

    static List<Pattern> patterns() {
        return List.of(CALLED_A_NUMBER, BY_ITSELF, YEAR, DATE, AMOUNT);
    }
}
