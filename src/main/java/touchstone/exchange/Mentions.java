package touchstone.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import touchstone.text.Faults;
import touchstone.text.TextFile;

/** What the texts of an import name, and where: looked up when all of them are read, as they name each other. */
final class Mentions {
    private record Mention(String file, int line, String kind, String address) {}

    private final List<Mention> mentions = new ArrayList<>();

    /** Notes what stands under a key; an empty word names nothing. */
    void add(TextFile file, String key, String kind, Collection<String> words) {
        for (var word : words) if (!word.isEmpty()) mentions.add(new Mention(file.file(), file.line(key), kind, word));
    }

    /** Faults each word that names nothing of its kind. */
    void check(Known known, Faults faults) {
        for (var mention : mentions)
            if (!known.has(mention.kind(), mention.address()))
                faults.add(
                        mention.file(),
                        mention.line(),
                        "there is no " + mention.kind() + " " + mention.address(),
                        known.mend(mention.kind(), mention.address()));
    }
}
