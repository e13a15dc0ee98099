package touchstone.writing;

import touchstone.text.Choice;

/** What a field of a form looks like and takes. */
public enum Shape implements Choice {
    /** One line of text. */
    LINE,
    /** Markdown. */
    PROSE,
    /** One of a few options that one can hit with a thumb, each with its sign. */
    SIGNS,
    /** One of many options. */
    PICK,
    /** Any of the options. */
    PICKS,
    /** Any words, parted by commas. */
    WORDS,
    MONTH,
    DATE,
    NUMBER,
    /** One box; its only option is {@code yes}. */
    TICK,
    /** Options in an order that one makes: the steps of a journey. */
    ORDER;

    /** Whether it may have more than one value. */
    boolean isMany() {
        return this == PICKS || this == WORDS || this == ORDER;
    }

    /** Whether people write it in their own words. */
    boolean isText() {
        return this == LINE || this == PROSE;
    }

    /** Whether its values come from its options only. */
    boolean isChoice() {
        return this == SIGNS || this == PICK || this == TICK || this == PICKS || this == ORDER;
    }
}
