package touchstone.text;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.regex.Pattern;

/** A link to a thing by its address, {@code [[N2]]} or {@code [[in-three-weeks|other words]]}, where the parser found it. */
final class WikiLink extends Node implements DoNotDecorate {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9]{1,2}");

    private final String target;
    private final String words;

    WikiLink(BasedSequence chars, String target, String words) {
        super(chars);
        this.target = address(target);
        this.words = words.isBlank() ? target.strip() : words.strip();
    }

    /** The address of a thing, however it was written: codes in upper case, everything else as a slug. */
    static String address(String written) {
        var word = written.strip();
        return CODE.matcher(word).matches()
                ? word.toUpperCase(Locale.ROOT)
                : Slug.parse(word).map(Slug::text).orElseGet(() -> Slug.of(word).text());
    }

    String target() {
        return target;
    }

    /** The writer's own words, or the target as it was written when there are none. */
    String words() {
        return words;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
