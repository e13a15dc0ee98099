package touchstone.story;

import touchstone.text.Choice;

/** Where a story stands in its life. */
public enum StoryState implements Choice {
    DRAFT,
    SHARED,
    TEACHING,
    ARCHIVED;

    /** Whether it appears in lists and counts. */
    public boolean listed() {
        return this == SHARED || this == TEACHING;
    }
}
