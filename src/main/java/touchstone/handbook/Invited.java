package touchstone.handbook;

import touchstone.standard.Rule;
import touchstone.story.Verdict;

/** Where the forms are that an empty place invites to, filled in with what the place knows. */
final class Invited {
    private static final String TELL = "/stories/new?";

    private Invited() {}

    /** A story from a touchpoint. */
    static String toTell(String touchpoint) {
        return TELL + "touchpoint=" + touchpoint;
    }

    /** A story from a touchpoint that shows the one or the other. */
    static String toTell(String touchpoint, Verdict verdict) {
        return toTell(touchpoint) + "&verdict=" + verdict.key();
    }

    /**
     * A story for or against a standard.
     *
     * @param touchpoint where it applies, or empty
     */
    static String toIllustrate(String standard, String touchpoint) {
        return TELL + "illustrates=" + standard + (touchpoint.isEmpty() ? "" : "&touchpoint=" + touchpoint);
    }

    /** The same, one that shows the one or the other. */
    static String toIllustrate(String standard, String touchpoint, Verdict verdict) {
        return toIllustrate(standard, touchpoint) + "&verdict=" + verdict.key();
    }

    /** A minimum standard for a touchpoint. */
    static String toAgree(String touchpoint) {
        return "/standards/new?touchpoints=" + touchpoint + "&rule=" + Rule.MINIMUM.key();
    }
}
