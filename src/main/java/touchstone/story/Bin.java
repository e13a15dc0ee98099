package touchstone.story;

import touchstone.account.AuditStore;
import touchstone.db.Database;
import touchstone.history.Deed;
import touchstone.people.Role;
import touchstone.people.Visitor;

/** Takes stories away and brings them back: nobody but its teller and the editors, and for good only an admin. */
public final class Bin {
    private final Database db;
    private final StoryStore stories;
    private final BinStore store;
    private final AuditStore audit;

    public Bin(Database db, StoryStore stories, BinStore store, AuditStore audit) {
        this.db = db;
        this.stories = stories;
        this.store = store;
        this.audit = audit;
    }

    /** Moves a story into the bin, where no reader finds it; false when it is not there or not the visitor's to move. */
    boolean remove(Visitor by, String slug) {
        return db.write(tx -> {
            var story = stories.find(tx, slug).filter(one -> one.state() != StoryState.DRAFT);
            if (story.isEmpty()) return false;
            boolean own = by.person()
                    .filter(person -> stories.tellers().isOf(tx, story.get().id(), person.id()))
                    .isPresent();
            if (!own && !by.is(Role.EDITOR)) return false;
            store.put(tx, story.get());
            var hidden = story.get().in(StoryState.DRAFT);
            stories.keep(tx, hidden, StoryFile.write(hidden), Deed.here("removed", "", false));
            return true;
        });
    }

    /** Brings a story back as it was; false when it is not in the bin. */
    boolean restore(String slug) {
        var binned = store.find(slug);
        if (binned.isEmpty()) return false;
        return db.write(tx -> {
            var story = stories.find(tx, slug);
            if (story.isEmpty()) return false;
            store.takeOut(tx, binned.get().id());
            var back = story.get().in(binned.get().state());
            stories.keep(tx, back, StoryFile.write(back), Deed.here("brought-back", "", false));
            return true;
        });
    }

    /** Removes a story in the bin with all its versions, for good; false when it is not in the bin. */
    boolean erase(AuditStore.By by, String slug) {
        var binned = store.find(slug);
        if (binned.isEmpty()) return false;
        return db.write(tx -> {
            store.erase(tx, binned.get().id());
            // Not which one: its address is made of the title, and that is gone for good.
            audit.note(tx, AuditStore.Event.REMOVAL, by, Story.KIND);
            return true;
        });
    }
}
