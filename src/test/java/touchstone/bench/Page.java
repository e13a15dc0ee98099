package touchstone.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A kind of page that is measured, and what share of its bare route it is to reach. */
enum Page {
    TOUCHPOINT,
    STORY,
    SEARCH,
    /** What is said at a touchpoint. */
    TALK,
    DISCUSSIONS,
    DECISIONS,
    TODAY,
    INBOX;

    Goal share() {
        return switch (this) {
            case STORY -> Goal.atLeast(0.4);
            case SEARCH -> Goal.atLeast(0.6);
            default -> Goal.NONE;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that have a bare route. */
    static List<Page> bare() {
        return List.of(TOUCHPOINT, STORY, SEARCH);
    }

    /** Those of which members are shown more, or that only they see. */
    static List<Page> ofMembers() {
        return List.of(TOUCHPOINT, DISCUSSIONS, TODAY, INBOX);
    }

    /** Those that guests see too. */
    static List<Page> open() {
        return Arrays.stream(values()).filter(page -> page != INBOX).toList();
    }
}
