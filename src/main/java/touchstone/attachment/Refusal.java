package touchstone.attachment;

/** Why a file is not taken. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    /** A picture of so many pixels that opening it could fill the memory, whatever the file weighs. */
    TOO_MANY_PIXELS,
    /** It begins like a picture and is none, or is broken. */
    NO_PICTURE
}
