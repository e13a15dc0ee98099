package touchstone.writing;

import java.util.List;
import touchstone.web.Problems;

/** How an attempt to save ended. */
public sealed interface Saving {
    /** It is kept, and found. */
    record Kept(String path) implements Saving {}

    /** It waits for those who may save it. */
    record Proposed(String path) implements Saving {}

    /**
     * The thing was taken away meanwhile, and the draft stays.
     *
     * @param kept whether the words are its newest version in the bin
     */
    record Binned(boolean kept) implements Saving {}

    /** Something is to be mended first. */
    record Refused(Problems problems) implements Saving {}

    /**
     * Somebody else changed the same fields meanwhile.
     *
     * @param theirs what they saved
     * @param merged what can be brought together, yours in the fields that both changed
     * @param revision theirs
     */
    record Overtaken(Typed theirs, Typed merged, List<String> conflicts, int revision) implements Saving {}
}
