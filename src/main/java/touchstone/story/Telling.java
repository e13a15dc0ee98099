package touchstone.story;

import java.util.Optional;
import java.util.function.Function;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.notice.Notices;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.people.Visitor;
import touchstone.thing.Register;
import touchstone.writing.Desk;
import touchstone.writing.OnceStore;

/** What people do with their name on stories: cut the tie for good, ask a colleague to be named, agree or not. */
public final class Telling {
    private final Database db;
    private final StoryStore stories;
    private final TellerStore tellers;
    private final CreditStore credits;
    private final Register register;
    private final OnceStore once;
    private final Desk.DraftForgetting drafts;
    private final Notices notices;
    private final Function<String, Optional<Person>> people;

    /** @param people a colleague by slug */
    public Telling(
            Database db,
            StoryStore stories,
            TellerStore tellers,
            CreditStore credits,
            Register register,
            OnceStore once,
            Desk.DraftForgetting drafts,
            Notices notices,
            Function<String, Optional<Person>> people) {
        this.db = db;
        this.stories = stories;
        this.tellers = tellers;
        this.credits = credits;
        this.register = register;
        this.once = once;
        this.drafts = drafts;
        this.notices = notices;
        this.people = people;
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

    /** Asks a colleague to be named in a desired story; false when the story or the colleague is none for it. */
    boolean ask(Visitor by, String slug, String colleague) {
        var person = people.apply(colleague);
        return db.write(tx -> {
            var story = stories.find(tx, slug).filter(one -> one.verdict() == Verdict.DESIRED);
            if (story.isEmpty() || person.isEmpty() || !mayAsk(tx, by, story.get())) return false;
            name(tx, story.get(), "");
            var asked = new CreditStore.Credit(story.get().id(), person.get().id(), CreditStore.Answer.ASKED);
            credits.keep(tx, asked);
            return true;
        });
    }

    private boolean mayAsk(Tx tx, Visitor by, Story story) {
        return by.person()
                        .filter(person -> tellers.isOf(tx, story.id(), person.id()))
                        .isPresent()
                || by.is(Role.EDITOR);
    }

    /** Takes a colleague's answer, at any time; false when that colleague was not asked. */
    boolean answer(Person person, String slug, boolean agreed) {
        return db.write(tx -> {
            var story = stories.find(tx, slug);
            var asked = story.flatMap(one -> credits.of(tx, one.id()))
                    .filter(credit -> credit.personId().equals(person.id()));
            if (asked.isEmpty()) return false;
            var answer = agreed ? CreditStore.Answer.AGREED : CreditStore.Answer.DECLINED;
            credits.keep(tx, new CreditStore.Credit(asked.get().storyId(), person.id(), answer));
            boolean desired = story.get().verdict() == Verdict.DESIRED;
            name(tx, story.get(), agreed && desired ? person.slug() : "");
            return true;
        });
    }

    /** Puts a name on a story or takes it off, as a revision of the wording that names nobody as its writer. */
    private void name(Tx tx, Story story, String credit) {
        if (story.credit().equals(credit)) return;
        var named = story.crediting(credit);
        stories.keep(tx, named, StoryFile.write(named), Deed.here("credit", "", false));
    }
}
