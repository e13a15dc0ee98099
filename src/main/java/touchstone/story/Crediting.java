package touchstone.story;

import java.util.Optional;
import java.util.function.Function;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.people.Visitor;

/** Naming a colleague in a desired story: who told it asks or takes that back, the colleague answers at any time (invariant 2). */
public final class Crediting {
    /** Where on a story's page the colleague is asked. */
    public static final String PLACE = "#naming";

    private final Database db;
    private final StoryStore stories;
    private final TellerStore tellers;
    private final CreditStore credits;
    private final Notices notices;
    private final Function<String, Optional<Person>> people;

    /** @param people a colleague who can be asked, by slug */
    public Crediting(Database db, StoryStore stories, Notices notices, Function<String, Optional<Person>> people) {
        this.db = db;
        this.stories = stories;
        this.tellers = stories.tellers();
        this.credits = tellers.credits();
        this.notices = notices;
        this.people = people;
    }

    /** Asks a colleague to be named in a desired story; false when the story or the colleague is none for it. */
    boolean ask(Visitor by, String slug, String colleague) {
        var person = people.apply(colleague).filter(one -> !by.is(one.id()));
        return db.write(tx -> {
            var found = own(tx, by, slug).filter(story -> story.verdict() == Verdict.DESIRED);
            if (found.isEmpty() || person.isEmpty()) return false;
            var story = found.get();
            // Pressed twice, it is one question.
            if (credits.of(tx, story.id())
                    .filter(credit -> credit.waitsFor(person.get().id()))
                    .isPresent()) return true;
            forget(tx, story);
            credits.keep(tx, story.id(), person.get().id(), CreditStore.Answer.ASKED);
            notices.tell(tx, question(story, by).to(person.get().id()));
            return true;
        });
    }

    /** The question names nobody: who told the story may be known to the editors alone. */
    private static Notice question(Story story, Visitor by) {
        return Notice.of(Reason.CREDIT, story.ref(), by.person().map(Person::id).orElse(""))
                .unnamed()
                .at(PLACE);
    }

    private Optional<Story> own(Tx tx, Visitor by, String slug) {
        return stories.find(tx, slug).filter(story -> mayAsk(tx, by, story));
    }

    private boolean mayAsk(Tx tx, Visitor by, Story story) {
        return by.person()
                        .filter(person -> tellers.isOf(tx, story.id(), person.id()))
                        .isPresent()
                || by.is(Role.EDITOR);
    }

    /** Takes a question back, or the name off the story; false when the story is none for it. */
    boolean takeBack(Visitor by, String slug) {
        return db.write(tx -> {
            var story = own(tx, by, slug);
            story.ifPresent(one -> forget(tx, one));
            return story.isPresent();
        });
    }

    private void forget(Tx tx, Story story) {
        forget(tx, story, credits, notices);
        name(tx, story, "");
    }

    /** Nobody is asked any more whether a story may name them, and whoever was hears no more of it. */
    static void forget(Tx tx, Story story, CreditStore credits, Notices notices) {
        credits.forget(tx, story.id());
        notices.withdraw(tx, story.ref(), PLACE);
    }

    /** Takes a colleague's answer, at any time; false when that colleague was not asked. */
    boolean answer(Person person, String slug, boolean agreed) {
        return db.write(tx -> {
            var story = stories.find(tx, slug).filter(one -> one.verdict() == Verdict.DESIRED);
            var asked = story.flatMap(one -> credits.of(tx, one.id()))
                    .filter(credit -> credit.personId().equals(person.id()));
            if (asked.isEmpty()) return false;
            var answer = agreed ? CreditStore.Answer.AGREED : CreditStore.Answer.DECLINED;
            credits.keep(tx, asked.get().storyId(), person.id(), answer);
            notices.settle(tx, person.id(), story.get().ref(), Reason.CREDIT);
            name(tx, story.get(), agreed ? person.slug() : "");
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
