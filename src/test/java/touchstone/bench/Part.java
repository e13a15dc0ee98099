package touchstone.bench;

import java.util.Locale;

/** What can be measured by itself. */
enum Part {
    /** Pages beside bare routes, at each size. */
    PAGES,
    /** Pages of the largest handbook beside those of the smallest. */
    GROWTH,
    /** The second start. */
    START,
    /** What a small heap holds. */
    MEMORY,
    /** Pages of those who have signed in beside those of guests. */
    MEMBERS,
    /** Previews and saves. */
    WRITING,
    /** Who listens while somebody saves. */
    LISTENING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
