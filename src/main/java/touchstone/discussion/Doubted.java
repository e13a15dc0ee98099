package touchstone.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import touchstone.thing.Ref;

/** What readers doubt of the things that threads are about, for whoever decides, and what decisions answered. */
public interface Doubted {
    /** What stands against a thing, the oldest first. */
    List<Doubt> standing(Ref thing);

    /** What was answered about a thing, by the id of the decision that did it. */
    Map<String, List<Doubt>> answered(Ref thing);

    /** One doubt: whose it is plays no part here. */
    record Doubt(String id, String sentence, Instant at) {}
}
