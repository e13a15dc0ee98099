package touchstone.writing;

/**
 * The same in the other language, which may be wrong once this one is changed.
 *
 * @param title how it reads there
 * @param path where it is changed: a field of the same form, or another form
 */
public record Twin(String title, String path) {
    private static final String FIELD = "other-title";

    /** The title in the other language, where a form has one. */
    static Twin of(Typed typed) {
        return new Twin(typed.text(FIELD), "#" + FIELD);
    }

    /** Whether there is something to look at. */
    public boolean isThere() {
        return !title.isEmpty();
    }

    /** Whether it stands in the same form. */
    public boolean isHere() {
        return path.startsWith("#");
    }

    /** Whether a change of the title left the title in the other language as it was. */
    static boolean isLeft(Typed before, Typed after) {
        return !after.text(FIELD).isEmpty()
                && after.all(FIELD).equals(before.all(FIELD))
                && !after.all("title").equals(before.all("title"));
    }

    static String other(Typed typed) {
        return typed.text(FIELD);
    }
}
