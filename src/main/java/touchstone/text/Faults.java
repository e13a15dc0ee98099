package touchstone.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with the files of one import, so that all of it is told at once; any thread may add. */
public final class Faults {
    private static final Comparator<Fault> IN_READING_ORDER =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line);

    private final Set<Fault> faults = new LinkedHashSet<>();

    public synchronized void add(Fault fault) {
        faults.add(fault);
    }

    public void add(String file, int line, String what, String mend) {
        add(new Fault(file, line, what, mend));
    }

    public synchronized boolean any() {
        return !faults.isEmpty();
    }

    /** All of them by file and line. */
    public synchronized List<Fault> list() {
        return faults.stream().sorted(IN_READING_ORDER).toList();
    }
}
