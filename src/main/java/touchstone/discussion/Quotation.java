package touchstone.discussion;

import java.util.stream.Collectors;

/**
 * A post as somebody quotes it: whose words they are, and the words as they were written, with their links. People stand in
 * it by their slugs, so that a name changes and goes here too; a mention in a quote tells nobody.
 */
final class Quotation {
    private static final int LONGEST = 1200;

    private Quotation() {}

    static String of(Post post) {
        var words = shortened(post.body().strip());
        return "> @" + post.by().slug() + ":\n>\n"
                + words.lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n")) + "\n\n";
    }

    /** Whole lines where they fit, else whole words: half a link is none. */
    private static String shortened(String words) {
        if (words.length() <= LONGEST) return words;
        int end = words.lastIndexOf('\n', LONGEST);
        if (end < LONGEST / 2) end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end <= 0 ? LONGEST : end).strip() + " …";
    }
}
