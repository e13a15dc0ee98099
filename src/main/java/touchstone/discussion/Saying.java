package touchstone.discussion;

import touchstone.web.Problems;

/** How an attempt to say or decide something ended. */
sealed interface Saying {
    /** It stands there, at a path. */
    record Said(String path) implements Saying {}

    /** Something is to be mended first. */
    record Refused(Problems problems) implements Saying {}

    /** The text of the post was changed meanwhile, in another window. */
    record Rewritten(Post theirs) implements Saying {}

    /**
     * Somebody decided meanwhile.
     *
     * @param closed whether the thread must be opened again before anybody decides otherwise
     */
    record Decided(Decision theirs, boolean closed) implements Saying {}

    /** What would be changed was changed meanwhile, in the same place. */
    record Overtaken() implements Saying {}

    /**
     * The decision would do more or less than its form said, as others took a position or another back, or the keeper is another.
     *
     * @param more whether it would do more
     */
    record Weighed(boolean more) implements Saying {}

    /** It is not there, or not one's own. */
    record Gone() implements Saying {}
}
