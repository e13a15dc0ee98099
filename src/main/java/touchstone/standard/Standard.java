package touchstone.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;

/**
 * One sentence that the company wants kept, as its current revision reads; texts are Markdown.
 *
 * @param id empty until it is kept
 * @param title the sentence itself, at most 120 characters
 * @param department slug of the department that defined it
 * @param touchpoints codes of the touchpoints where it applies; empty for everywhere
 * @param groups slugs of the customer groups it is for; empty for all
 * @param rank its place among the company-wide basics, where the lower number wins; 0 for none
 * @param keeper slug of the person who keeps it true
 * @param proposedBy slug of the person who proposed it, or empty
 * @param supersedes code of the standard it replaced, or empty
 * @param check how a customer notices
 */
public record Standard(
        String id,
        String code,
        Language language,
        String title,
        String otherTitle,
        StandardState state,
        Rule rule,
        Optional<Price> price,
        Scope scope,
        String department,
        List<String> touchpoints,
        List<String> groups,
        int rank,
        int version,
        LocalDate validFrom,
        LocalDate reviewOn,
        String keeper,
        String proposedBy,
        String supersedes,
        String why,
        String text,
        String leeway,
        String check,
        int revision) {
    public static final String KIND = "standard";
    public static final int TITLE_LIMIT = 120;

    /** So many binding standards one can keep in mind at one touchpoint (invariant 8). */
    public static final int FEW_AT_A_TOUCHPOINT = 7;

    /** So many of the whole company. */
    public static final int FEW_OF_THE_COMPANY = 10;

    public Standard {
        if (title.isBlank()) throw new IllegalArgumentException("a standard has a title");
        if (price.isPresent() && rule != Rule.EXTRA) throw new IllegalArgumentException("only an extra has a price");
    }

    public Ref ref() {
        return new Ref(KIND, id);
    }

    public String path() {
        return "/standards/" + code;
    }

    public Named named() {
        return new Named(ref(), code, title, otherTitle, language, path(), Access.EVERYONE);
    }

    /** The same as lists show it. */
    public StandardLine line() {
        return new StandardLine(
                id,
                code,
                language,
                title,
                otherTitle,
                state,
                rule,
                price,
                scope,
                department,
                touchpoints,
                groups,
                rank,
                version,
                validFrom,
                reviewOn,
                keeper);
    }

    /** Whether its review is late on this day; only what is in force can be (domain, lifecycles). */
    public boolean overdue(LocalDate today) {
        return state == StandardState.IN_FORCE && reviewOn.isBefore(today);
    }

    /** All its texts in reading order. */
    public List<String> texts() {
        return List.of(why, text, leeway, check);
    }

    /** The same standard, its dates moved by whole months. */
    public Standard shifted(long months) {
        if (months == 0) return this;
        return with(id, state, validFrom.plusMonths(months), reviewOn.plusMonths(months), revision);
    }

    Standard kept(String id, int revision) {
        return with(id, state, validFrom, reviewOn, revision);
    }

    /** The same standard at another point of its life. */
    Standard in(StandardState state) {
        return with(id, state, validFrom, reviewOn, revision);
    }

    /** The same standard, in force from a day on. */
    Standard inForceFrom(LocalDate day) {
        return with(id, StandardState.IN_FORCE, day, reviewOn, revision);
    }

    /** The same standard, to be looked at again on a day. */
    Standard reviewedOn(LocalDate day) {
        return with(id, state, validFrom, day, revision);
    }

    private Standard with(String id, StandardState state, LocalDate validFrom, LocalDate reviewOn, int revision) {
        return new Standard(
                id,
                code,
                language,
                title,
                otherTitle,
                state,
                rule,
                price,
                scope,
                department,
                touchpoints,
                groups,
                rank,
                version,
                validFrom,
                reviewOn,
                keeper,
                proposedBy,
                supersedes,
                why,
                text,
                leeway,
                check,
                revision);
    }
}
