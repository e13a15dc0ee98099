package touchstone.exchange;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, of) -> {};

    void at(String step, int done, int of);
}
