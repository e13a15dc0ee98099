package touchstone.story;

import touchstone.db.Database;
import touchstone.notice.Notices;
import touchstone.people.Person;
import touchstone.thing.Register;
import touchstone.writing.Desk;
import touchstone.writing.OnceStore;

/** What people do with their name on their stories: they cut the tie for good. */
public final class Telling {
    private final Database db;
    private final StoryStore stories;
    private final TellerStore tellers;
    private final Register register;
    private final OnceStore once;
    private final Desk.DraftForgetting drafts;
    private final Notices notices;

    public Telling(
            Database db,
            StoryStore stories,
            TellerStore tellers,
            Register register,
            OnceStore once,
            Desk.DraftForgetting drafts,
            Notices notices) {
        this.db = db;
        this.stories = stories;
        this.tellers = tellers;
        this.register = register;
        this.once = once;
        this.drafts = drafts;
        this.notices = notices;
    }

    /** Cuts every tie between a story and who told it, in one act and for good; false when it is somebody else's. */
    boolean unlink(Person person, String slug) {
        return db.write(tx -> {
            var story = stories.find(tx, slug);
            if (story.isEmpty() || !tellers.isOf(tx, story.get().id(), person.id())) return false;
            var id = story.get().id();
            tellers.forget(tx, id, person.id());
            register.revisions().unlink(tx, Story.KIND, id, person.id());
            for (var address : register.addresses(tx, story.get().ref())) {
                once.forget(tx, person, Story.path(address));
                drafts.forgetAll(tx, person, Story.path(address) + "/edit");
            }
            notices.unlink(tx, story.get().ref(), person.id());
            tx.changed(Story.KIND, id);
            return true;
        });
    }
}
