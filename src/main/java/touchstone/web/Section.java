package touchstone.web;

import java.util.List;
import java.util.Locale;

/** A part of the product that the navigation leads to. */
public enum Section {
    TODAY("/", "g t"),
    JOURNEY("/journey", "g j"),
    HANDBOOK("/standards", "g h"),
    STORIES("/stories", "g s"),
    DISCUSSIONS("/discussions", "g d"),
    DECISIONS("/decisions", ""),
    MANUAL("/manual", "g m"),
    COVERAGE("/coverage", "g c"),
    MEASURES("/measures", "g a"),
    GAPS("/gaps", "g g"),
    SEARCH("/search", ""),
    NONE("", "");

    /** What the masthead shows, in its order. */
    public static final List<Section> MAIN = List.of(TODAY, JOURNEY, HANDBOOK, STORIES, DISCUSSIONS, MANUAL);

    /** What the footer shows, in its order. */
    public static final List<Section> ALL = List.of(
            TODAY, JOURNEY, HANDBOOK, STORIES, DISCUSSIONS, DECISIONS, MEASURES, COVERAGE, GAPS, MANUAL, SEARCH);

    private final String path;
    private final String keys;

    Section(String path, String keys) {
        this.path = path;
        this.keys = keys;
    }

    public String path() {
        return path;
    }

    /** The keys that lead here, one after the other; empty for none. */
    public String keys() {
        return keys;
    }

    /** The key of its name in the messages. */
    public String message() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }
}
