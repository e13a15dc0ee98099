package touchstone.story;

import java.util.List;
import java.util.function.Supplier;
import touchstone.people.Person;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;

/** One's own stories, one's name on them, and the names of colleagues in them. */
public final class TellerRoutes implements Routes {
    private static final String MINE = "/me/stories";

    private final Telling telling;
    private final StoryStore stories;
    private final TellerStore tellers;
    private final CreditStore credits;
    private final Echo echo;
    private final Supplier<List<Person>> colleagues;

    public TellerRoutes(
            Telling telling,
            StoryStore stories,
            TellerStore tellers,
            CreditStore credits,
            Echo echo,
            Supplier<List<Person>> colleagues) {
        this.telling = telling;
        this.stories = stories;
        this.tellers = tellers;
        this.credits = credits;
        this.echo = echo;
        this.colleagues = colleagues;
    }

    @Override
    public void register(Routing routing) {
        routing.get(MINE, Right.MEMBER, this::mine);
        routing.post("/stories/{slug}/unlink", Right.MEMBER, this::unlink);
        routing.post("/stories/{slug}/credit", Right.MEMBER, this::credit);
    }

    private void mine(Visit visit) {
        var page = MyStoriesPage.of(visit, stories, tellers, credits, echo, colleagues.get());
        visit.ownOnly();
        visit.show(templates -> templates.storyMine(page));
    }

    private void unlink(Visit visit) {
        if (!telling.unlink(visit.person(), visit.path("slug"))) throw new NotFound();
        visit.goTo(MINE);
    }

    /** With a colleague's name it asks that colleague; with an answer, the colleague gives it. */
    private void credit(Visit visit) {
        var form = visit.form();
        var slug = visit.path("slug");
        boolean done = form.line("answer").isEmpty()
                ? telling.ask(visit.visitor(), slug, form.line("colleague"))
                : telling.answer(visit.person(), slug, form.line("answer").equals("agree"));
        if (!done) throw new NotFound();
        visit.goTo(MINE);
    }
}
