package touchstone.thing;

import java.util.ArrayList;
import java.util.List;
import touchstone.text.Language;
import touchstone.text.Markdown;

/** Gathers the passages of a thing for the index, leaving out empty ones. */
public final class Passages {
    private final Language language;
    private final List<Passage> passages = new ArrayList<>();

    public Passages(Language language) {
        this.language = language;
    }

    /** Adds a part of a text under the id that it has on the thing's page. */
    public Passages add(String anchor, String markdown) {
        var plain = Markdown.plain(markdown);
        if (!plain.isBlank()) passages.add(new Passage(anchor, plain, language));
        return this;
    }

    /** Adds words that a thing is found by and that no hit shows. */
    public Passages words(List<String> words) {
        var joined = String.join(", ", words);
        if (!joined.isBlank()) passages.add(new Passage("", joined, language, false));
        return this;
    }

    public List<Passage> list() {
        return List.copyOf(passages);
    }
}
