package touchstone.bench;

import java.util.Locale;

/** A kind of page that is measured, and what share of its bare route it is to reach. */
enum Page {
    TOUCHPOINT,
    STORY,
    SEARCH;

    Goal share() {
        return switch (this) {
            case TOUCHPOINT -> Goal.NONE;
            case STORY -> Goal.atLeast(0.4);
            case SEARCH -> Goal.atLeast(0.6);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
