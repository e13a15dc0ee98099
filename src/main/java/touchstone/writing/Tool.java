package touchstone.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.text.Choice;

/** What the toolbar above a text offers, from the left to the right. */
public enum Tool implements Choice {
    BOLD("B"),
    ITALIC("I"),
    HEADING(""),
    LIST(""),
    NUMBERS(""),
    QUOTE(""),
    LINK("K"),
    WIKI(""),
    TABLE(""),
    PICTURE(""),
    PREVIEW(""),
    FULL("");

    public static final List<Tool> ALL = List.of(values());

    private final String letter;

    Tool(String letter) {
        this.letter = letter;
    }

    /** Whether it is on or off instead of doing something once. */
    public boolean isSwitch() {
        return this == PREVIEW || this == FULL;
    }

    /** Its icon. */
    public String icon() {
        return "tool-" + key();
    }

    /** Its keys as an assistive technology reads them; null for none. */
    public @Nullable String keys() {
        return letter.isEmpty() ? null : "Control+" + letter + " Meta+" + letter;
    }

    /** Its keys as people read them, in brackets; empty for none. */
    public String hint() {
        return letter.isEmpty() ? "" : " (Ctrl/⌘ " + letter + ")";
    }

    /** What it writes where there are no words yet: a key of the messages, empty for nothing. */
    public String words() {
        return switch (this) {
            case BOLD, ITALIC, LINK, TABLE -> "editor.words." + key();
            case HEADING, LIST, NUMBERS, QUOTE, WIKI, PICTURE, PREVIEW, FULL -> "";
        };
    }
}
