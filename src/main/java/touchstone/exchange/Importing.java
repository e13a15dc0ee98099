package touchstone.exchange;

import java.util.List;
import touchstone.text.Fault;

/** How an import ended. */
public sealed interface Importing {
    /** Everything is in: so many things are new, changed, and as they were. */
    record Kept(int created, int changed, int same) implements Importing {}

    /** Nothing was imported; each fault says where and how to mend it. */
    record Refused(List<Fault> faults) implements Importing {}
}
