package touchstone.story;

import touchstone.people.CompanyStore;
import touchstone.web.NotFound;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;

/** One's own stories, one's name on them, and the names of colleagues in them. */
public final class TellerRoutes implements Routes {
    private static final String MINE = "/me/stories";

    private final Telling telling;
    private final Crediting crediting;
    private final StoryStore stories;
    private final Echo echo;
    private final CompanyStore company;

    public TellerRoutes(Telling telling, Crediting crediting, StoryStore stories, Echo echo, CompanyStore company) {
        this.telling = telling;
        this.crediting = crediting;
        this.stories = stories;
        this.echo = echo;
        this.company = company;
    }

    @Override
    public void register(Routing routing) {
        routing.get(MINE, Right.MEMBER, this::mine);
        routing.get("/stories/{slug}/unlink", Right.MEMBER, this::beforeUnlinking);
        routing.post("/stories/{slug}/unlink", Right.MEMBER, this::unlink);
        routing.post("/stories/{slug}/credit", Right.MEMBER, this::credit);
    }

    private void mine(Visit visit) {
        var page = MyStoriesPage.of(visit, stories, echo, company);
        visit.ownOnly();
        visit.show(templates -> templates.storyMine(page));
    }

    /** What is cut cannot be tied again, so it is asked once more what goes with it. */
    private void beforeUnlinking(Visit visit) {
        var story = stories.find(visit.path("slug"))
                .filter(one -> stories.tellers()
                        .of(one.id())
                        .filter(teller -> visit.visitor().is(teller.personId()))
                        .isPresent())
                .orElseThrow(NotFound::new)
                .named();
        var page = new UnlinkPage(
                visit.frame(Section.STORIES, visit.text("unlink.title")),
                story.path(),
                story.titleIn(visit.language()),
                story.titleLanguage(visit.language()));
        visit.ownOnly();
        visit.show(templates -> templates.storyUnlink(page));
    }

    private void unlink(Visit visit) {
        if (!telling.unlink(visit.person(), visit.path("slug"))) throw new NotFound();
        visit.goTo(MINE + "?done=unlinked");
    }

    /** With a colleague's name it asks that colleague or takes that back; with an answer, the colleague gives it. */
    private void credit(Visit visit) {
        var form = visit.form();
        var slug = visit.path("slug");
        var answer = form.line("answer");
        boolean done =
                switch (answer) {
                    case "agree", "decline" -> crediting.answer(visit.person(), slug, answer.equals("agree"));
                    case "take-back" -> crediting.takeBack(visit.visitor(), slug);
                    default -> crediting.ask(visit.visitor(), slug, form.line("colleague"));
                };
        if (!done) throw new NotFound();
        visit.goTo(MINE + (answer.isEmpty() ? "" : "?done=" + answer));
    }
}
