package touchstone.text;

import com.vladsch.flexmark.ast.Heading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each heading of a text an id made of its words; equal ones are numbered. */
final class HeadingIds {
    /** In front of every id, so that none is ever one of the page's own. */
    static final String PREFIX = "h-";

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String next(Heading heading) {
        var letters = Slug.letters(Words.of(heading));
        var id = PREFIX + (letters.isEmpty() ? "part" : letters);
        if (taken.add(id)) return id;
        while (true) {
            var numbered = id + "-" + numbers.merge(id, 2, (n, _) -> n + 1);
            if (taken.add(numbered)) return numbered;
        }
    }
}
