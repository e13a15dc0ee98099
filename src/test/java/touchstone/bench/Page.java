package touchstone.bench;

import java.util.Locale;

/** A kind of page that is measured, and what share of its bare route it is to reach. */
enum Page {
    TOUCHPOINT(Goal.NONE),
    STORY(Goal.atLeast(0.4)),
    SEARCH(Goal.atLeast(0.6));

    private final Goal share;

    Page(Goal share) {
        this.share = share;
    }

    Goal share() {
        return share;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
