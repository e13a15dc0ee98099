package touchstone.text;

/**
 * Words that could tell who somebody is.
 *
 * @param words as they stand in the text
 * @param from where they begin in the text
 * @param to where they end
 */
public record Hint(Kind kind, String words, int from, int to) {
    /** What the words look like. */
    public enum Kind implements Choice {
        MAIL,
        PHONE,
        IBAN,
        PLATE,
        ORDER_NUMBER,
        /** Somebody who is addressed: Frau X, Mr X. */
        PERSON,
        /** Somebody who works here. */
        MEMBER,
        /** What somebody who works here is called, as many others are. */
        FIRST_NAME
    }
}
