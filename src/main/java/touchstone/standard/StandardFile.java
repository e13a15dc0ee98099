package touchstone.standard;

import java.util.Locale;
import java.util.Optional;
import touchstone.text.TextFile;
import touchstone.text.TextFileWriter;

/** A standard as a file: the format of import, export and history. */
public final class StandardFile {
    private static final int LAST = 99;
    private static final int NEWEST = 9_999;

    private StandardFile() {}

    /** Reads a standard; its code is the file's name. What is wrong becomes a fault of the file. */
    public static Standard read(TextFile file, String name) {
        var rule = file.choice("rule", Rule.class);
        var standard = new Standard(
                "",
                name.toUpperCase(Locale.ROOT),
                file.language(),
                file.title(),
                file.otherTitle(),
                file.optionalChoice("state", StandardState.class).orElse(StandardState.IN_FORCE),
                rule,
                price(file, rule),
                file.choice("scope", Scope.class),
                file.text("department"),
                file.list("touchpoints"),
                file.list("groups"),
                file.optionalNumber("rank", 1, LAST).orElse(0),
                file.number("version", 1, NEWEST),
                file.date("valid-from"),
                file.date("review-on"),
                file.text("keeper"),
                file.optionalText("proposed-by").orElse(""),
                file.optionalText("supersedes").orElse(""),
                file.requiredSection("Why", "Warum"),
                file.requiredSection("Text", "Text"),
                file.requiredSection("Leeway", "Spielraum"),
                file.requiredSection("Check", "Woran der Kunde es merkt"),
                0);
        check(file, standard);
        return standard;
    }

    private static Optional<Price> price(TextFile file, Rule rule) {
        var price = file.optionalChoice("price", Price.class);
        if (rule == Rule.EXTRA && price.isEmpty())
            file.fault("price", "an extra has no price", "add price with one of free, sold");
        if (rule != Rule.EXTRA && price.isPresent()) {
            file.fault("price", "only an extra has a price", "remove price, or write rule: extra");
            return Optional.empty();
        }
        return price;
    }

    /** What invariant 5 asks of a standard in force. */
    private static void check(TextFile file, Standard standard) {
        if (standard.title().length() > Standard.TITLE_LIMIT)
            file.fault(
                    "title",
                    "the sentence has " + standard.title().length() + " characters",
                    "say it in at most " + Standard.TITLE_LIMIT);
        if (standard.reviewOn().isAfter(standard.validFrom().plusYears(1)) && standard.version() == 1)
            file.fault(
                    "review-on",
                    "the review is more than 12 months after valid-from",
                    "choose a day until " + standard.validFrom().plusYears(1));
    }

    public static String write(Standard standard) {
        return new TextFileWriter()
                .kind(Standard.KIND)
                .language(standard.language())
                .otherTitle(standard.otherTitle())
                .key("state", standard.state())
                .key("rule", standard.rule())
                .key("price", standard.price())
                .key("scope", standard.scope())
                .key("department", standard.department())
                .list("touchpoints", standard.touchpoints())
                .key("groups", standard.groups())
                .key("rank", standard.rank() == 0 ? "" : standard.rank())
                .key("version", standard.version())
                .key("valid-from", standard.validFrom())
                .key("review-on", standard.reviewOn())
                .key("keeper", standard.keeper())
                .key("proposed-by", standard.proposedBy())
                .key("supersedes", standard.supersedes())
                .title(standard.title())
                .section("Why", "Warum", standard.why())
                .section("Text", "Text", standard.text())
                .section("Leeway", "Spielraum", standard.leeway())
                .section("Check", "Woran der Kunde es merkt", standard.check())
                .text();
    }
}
