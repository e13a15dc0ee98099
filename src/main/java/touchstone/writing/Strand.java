package touchstone.writing;

import java.util.Map;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.web.Form;

/**
 * With which of a person's texts at one place a window goes on. Two windows that go on with the same text part as soon as
 * one has not seen what the other wrote: from there on each has a strand of its own, and nothing is written over.
 *
 * @param id of the text; empty where the window has begun one that nobody has yet
 * @param state of the text that the window has seen
 * @param window that writes; empty for one without a script
 */
public record Strand(String id, String state, String window) {
    /** The hidden field of a form that carries it. */
    static final String FIELD = "strand";

    /** Of a form that goes on with no draft. */
    public static final Strand NEW = new Strand("", "", "");

    /** Of a page that knows nothing of windows. */
    static final Strand UNKNOWN = new Strand("first", "", "");

    /** What pages that know nothing of windows share where the first text is another's. */
    private static final String OLD = "old";

    private static final String SHAPE = "[a-z0-9-]{0,40}:[a-z0-9.-]{0,90}:[a-z0-9]{0,40}";

    /** What a form was filled with. */
    public static Strand of(Form form) {
        return form.fields().containsKey(FIELD) ? read(form.line(FIELD)) : UNKNOWN;
    }

    private static Strand read(String text) {
        if (!text.matches(SHAPE)) return NEW;
        var parts = text.split(":", -1);
        return new Strand(parts[0], parts[1], parts[2]);
    }

    /** As a form carries it. */
    public String text() {
        return id + ":" + state + ":" + window;
    }

    /** Where the window may go on: what it has seen as it is, or what it wrote last and perhaps never heard of. */
    Optional<Strand> in(Map<String, String> states) {
        if (state.equals(states.get(id))) return Optional.of(this);
        return states.entrySet().stream()
                .filter(text -> !window.isEmpty() && text.getValue().startsWith(window + "."))
                .map(text -> new Strand(text.getKey(), text.getValue(), window))
                .findFirst();
    }

    /** A text of its own beside those that others have changed. */
    Strand beside(Map<String, String> states) {
        if (!id.isEmpty() && !states.containsKey(id)) return this;
        if (window.isEmpty()) return new Strand(OLD, "", "");
        return new Strand(states.containsKey(window) ? Ids.next() : window, "", window);
    }

    /** After one more writing. */
    Strand next() {
        return new Strand(id, window.isEmpty() ? "" : window + "." + Ids.next(), window);
    }
}
