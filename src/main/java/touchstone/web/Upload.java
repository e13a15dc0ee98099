package touchstone.web;

import java.io.InputStream;
import java.util.function.Supplier;

/** What came with a form as a file. */
public sealed interface Upload {
    /** No file was chosen. */
    record None() implements Upload {}

    /**
     * More than is taken; nothing of it was kept.
     *
     * @param fields whether what was typed beside it can be read
     */
    record TooLarge(boolean fields) implements Upload {}

    /**
     * A file, until the request ends.
     *
     * @param name as the browser calls it, not to be trusted
     * @param size in bytes
     * @param content opens it, anew at each call
     */
    record Sent(String name, long size, Supplier<InputStream> content) implements Upload {}
}
