package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.search.SearchIndex;
import touchstone.thing.Named;
import touchstone.web.Visit;

/** Takes things away and brings them back as they were; whatever stands on others stays. */
public final class Bin {
    private final Database db;
    private final BinStore store;
    private final SearchIndex index;
    private final Noting noting;

    /** Notes in the log of security events that something was removed for good. */
    @FunctionalInterface
    public interface Noting {
        void removed(Tx tx, Visit visit, String what);
    }

    /** How an attempt to take something away ended. */
    sealed interface Removing {
        /** It lies in the bin. */
        record Gone() implements Removing {}

        /** It stays, because others stand on it or because of what it is. */
        record Needed(List<Removal.Found> leaning, Optional<String> why) implements Removing {}
    }

    public Bin(Database db, BinStore store, SearchIndex index, Noting noting) {
        this.db = db;
        this.store = store;
        this.index = index;
        this.noting = noting;
    }

    /** Moves a thing into the bin, where no reader finds it. */
    Removing remove(Writable kind, Named thing) {
        var removing = db.<Removing>write(tx -> {
            var leaning = store.leaning(tx, kind.removal(), thing.ref().id());
            var why = kind.stays(tx, thing);
            if (!leaning.isEmpty() || why.isPresent()) return new Removing.Needed(leaning, why);
            if (store.put(tx, thing.ref())) {
                kind.listed(tx, thing, false);
                tx.changed(thing.ref().kind(), thing.ref().id());
            }
            return new Removing.Gone();
        });
        index.owe(db.changes().head());
        return removing;
    }

    /** Brings a thing back as it was; false when it is not in the bin. */
    boolean restore(Writable kind, Named thing) {
        boolean back = db.write(tx -> {
            if (!store.takeOut(tx, thing.ref())) return false;
            kind.listed(tx, thing, true);
            tx.changed(thing.ref().kind(), thing.ref().id());
            return true;
        });
        index.owe(db.changes().head());
        return back;
    }

    /** Removes a thing in the bin with all its versions, for good, unless something has come to stand on it. */
    boolean erase(Visit visit, Writable kind, Named thing) {
        return db.write(tx -> {
            if (!store.leaning(tx, kind.removal(), thing.ref().id()).isEmpty()) return false;
            if (!store.takeOut(tx, thing.ref())) return false;
            store.erase(tx, kind.removal(), thing);
            // Not which one: an address is made of a title, and that is gone for good.
            noting.removed(tx, visit, thing.ref().kind());
            return true;
        });
    }
}
