package touchstone.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses that texts link to as {@code [[address]]} or {@code [[address|words]]}, read without rendering them. */
public final class WikiLinks {
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]|\\n]{1,100})(?:\\|[^\\[\\]\\n]{0,200})?]]");

    private WikiLinks() {}

    public static Set<String> in(List<String> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (!text.contains("[[")) continue;
            var match = LINK.matcher(text);
            while (match.find()) found.add(match.group(1).strip());
        }
        return found;
    }
}
