package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import touchstone.db.Tx;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.standard.AcknowledgementStore;
import touchstone.standard.Acknowledgements;
import touchstone.standard.DoubtRoutes;
import touchstone.standard.FlagStore;
import touchstone.standard.KnowingRoutes;
import touchstone.standard.Standard;
import touchstone.web.Routes;
import touchstone.writing.Writable;

/** What becomes of what is agreed, made by hand for {@link App}: who knows it, who doubts it. */
final class Agreeing {
    private final App.Store store;
    private final Acknowledgements acknowledgements;
    private final FlagStore flags;

    Agreeing(App.Store store, Clock clock) {
        this.store = store;
        // Somebody's first day is noted without a zone, so it is compared without one.
        var day = clock.withZone(ZoneOffset.UTC);
        acknowledgements = new Acknowledgements(
                store.db(),
                store.standards(),
                new AcknowledgementStore(store.db()),
                store.notices(),
                () -> LocalDate.now(day));
        flags = new FlagStore(store.db());
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    FlagStore flags() {
        return flags;
    }

    /** @param standards the form of standards */
    List<Routes> routes(Writable standards) {
        return List.of(
                new KnowingRoutes(
                        store.standards(),
                        acknowledgements,
                        this::remind,
                        standards,
                        store.register().revisions()),
                new DoubtRoutes(store.db(), store.standards(), flags, store.company(), store.notices()));
    }

    private void remind(Tx tx, Standard standard, Person by, List<String> people) {
        store.notices()
                .tell(tx, Notice.of(Reason.REMINDER, standard.ref(), by.id()).to(people));
    }
}
