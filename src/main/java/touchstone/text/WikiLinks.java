package touchstone.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses that texts link to as {@code [[address]]} or {@code [[address|words]]}, read without rendering them. */
public final class WikiLinks {
    private static final Pattern ANYWHERE =
            Pattern.compile(WikiLink.LINK.pattern().substring(1));

    private WikiLinks() {}

    public static Set<String> in(List<String> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (!text.contains("[[")) continue;
            ANYWHERE.matcher(text)
                    .results()
                    .forEach(link -> found.add(WikiLink.place(link).target()));
        }
        return found;
    }
}
