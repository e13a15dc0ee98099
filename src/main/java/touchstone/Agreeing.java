package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import touchstone.standard.AcknowledgementStore;
import touchstone.standard.Acknowledgements;
import touchstone.standard.KnowingRoutes;
import touchstone.web.Routes;
import touchstone.writing.Writable;

/** What becomes of what is agreed, made by hand for {@link App}: who knows it. */
final class Agreeing {
    private final App.Store store;
    private final Acknowledgements acknowledgements;

    Agreeing(App.Store store, Clock clock) {
        this.store = store;
        // Somebody's first day is noted without a zone, so it is compared without one.
        acknowledgements = new Acknowledgements(
                store.db(),
                store.standards(),
                new AcknowledgementStore(store.db()),
                () -> LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** @param standards the form of standards */
    List<Routes> routes(Writable standards) {
        return List.of(new KnowingRoutes(
                store.standards(),
                acknowledgements,
                (tx, standard, by, people) -> {},
                standards,
                store.register().revisions()));
    }
}
