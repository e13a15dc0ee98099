package touchstone.discussion;

import java.util.Optional;
import touchstone.text.Language;

/**
 * A decision as lists show it.
 *
 * @param by who recorded it; nobody for the introduction and imports
 * @param thread where it was talked about
 * @param after the sentence of the decision that took its place, with its own place; empty for one that holds
 */
public record DecisionLine(Decision decision, Author by, Optional<In> thread, Optional<After> after) {
    /** The thread of a decision. */
    public record In(String slug, String title, Language language) {
        public String path() {
            return "/discussions/" + slug;
        }
    }

    /**
     * The decision that took the place of another one.
     *
     * @param slug of its thread, empty for one that needed none
     */
    public record After(String id, String slug, String sentence, Language language) {
        public String path() {
            return slug.isEmpty() ? inTheLog(id) : "/discussions/" + slug + "#decision-" + id;
        }
    }

    /** Where it can be read: in its thread, else in the log. */
    public String path() {
        return thread.map(in -> in.path() + "#" + decision.anchor()).orElseGet(() -> inTheLog(decision.id()));
    }

    /** The page of the log on which a decision stands, whichever that is. */
    private static String inTheLog(String id) {
        return "/decisions?decision=" + id + "#decision-" + id;
    }
}
