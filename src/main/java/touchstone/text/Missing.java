package touchstone.text;

/**
 * The words of the page's language for a wiki link to something that does not exist.
 *
 * @param sign a word or two, shown behind the link's words: "missing"
 * @param explanation a sentence, shown when pointed at: "There is no such text yet."
 */
public record Missing(String sign, String explanation) {}
