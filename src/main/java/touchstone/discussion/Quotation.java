package touchstone.discussion;

import java.util.stream.Collectors;
import touchstone.people.MentionStore;
import touchstone.text.Language;

/**
 * A post as somebody quotes it: whose words they are, and the words as they were written, with their links. It mentions
 * nobody, so nobody is told again.
 */
final class Quotation {
    private static final int LONGEST = 1200;

    private Quotation() {}

    static String of(Post post, MentionStore mentions, Language ui) {
        var words = shortened(mentions.named(post.body(), ui).strip());
        return "> " + post.by().nameIn(ui) + ":\n>\n"
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
