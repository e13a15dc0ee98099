package touchstone.discussion;

import java.util.List;
import touchstone.thing.Named;
import touchstone.web.Wording;
import touchstone.writing.Changed;

/** What a proposed change would change of a thing, word by word; also when it was settled meanwhile. */
@FunctionalInterface
public interface Proposed {
    List<Changed> changes(Named thing, String proposalId, Wording words);
}
