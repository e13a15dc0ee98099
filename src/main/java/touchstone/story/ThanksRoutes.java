package touchstone.story;

import touchstone.db.Database;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.thing.Things;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** Saying thanks for a story, once, and taking it back. */
public final class ThanksRoutes implements Routes {
    private final Database db;
    private final StoryStore stories;
    private final ThanksStore thanks;
    private final Notices notices;

    public ThanksRoutes(Database db, StoryStore stories, ThanksStore thanks, Notices notices) {
        this.db = db;
        this.stories = stories;
        this.thanks = thanks;
        this.notices = notices;
    }

    @Override
    public void register(Routing routing) {
        routing.post("/stories/{slug}/thanks", Right.MEMBER, this::thank);
    }

    /** Nobody thanks oneself; with {@code withdraw} it is taken back. */
    private void thank(Visit visit) {
        var person = visit.person();
        boolean withdraws = visit.form().ticked("withdraw");
        var story = db.write(tx -> {
            var found = stories.find(tx, visit.path("slug"))
                    .filter(one -> one.state().listed() && Things.mayRead(visit.visitor(), one.access()))
                    .orElseThrow(NotFound::new);
            var teller = stories.tellers().of(tx, found.id());
            if (teller.filter(person.id()::equals).isPresent()) throw new NotFound();
            var notice = Notice.of(Reason.THANKS, found.ref(), person.id());
            if (withdraws) {
                if (thanks.withdraw(tx, found.id(), person.id())) notices.takeBack(tx, notice);
            } else if (thanks.say(tx, found.id(), person.id()))
                teller.ifPresent(one -> notices.tell(tx, notice.to(one)));
            return found;
        });
        visit.goTo(story.path() + "#thanks");
    }
}
