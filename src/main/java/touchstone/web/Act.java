package touchstone.web;

/** What answers a visit: reads it, asks one store, answers once. */
@FunctionalInterface
public interface Act {
    void answer(Visit visit);
}
