package touchstone.discussion;

import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.web.NotFound;
import touchstone.web.NotYours;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Strand;

/** The title of a thread: another one, and those before. */
public final class TitleRoutes implements Routes {
    private static final String TITLE = "/discussions/{slug}/title";

    private final Forum forum;

    public TitleRoutes(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void register(Routing routing) {
        routing.get(TITLE, Right.MEMBER, this::form);
        routing.post(TITLE, Right.MEMBER, this::rename);
        routing.get("/discussions/{slug}/history", this::history);
    }

    private DiscussionThread own(Visit visit) {
        var thread = forum.thread(visit).thread();
        if (!forum.renaming().may(visit.person(), thread)) throw new NotYours();
        return thread;
    }

    private static String place(DiscussionThread thread) {
        return thread.path() + "/title";
    }

    private int renamed(DiscussionThread thread) {
        return forum.titles().of(thread.id()).size();
    }

    private void form(Visit visit) {
        var thread = own(visit);
        int before = renamed(thread);
        var unsaved = forum.drafts().at(visit, place(thread), before + 1);
        var typed = unsaved.form()
                .map(form -> new Renaming.Typed(form.line("title"), form.ticked(TitlePage.MOVES), before))
                .orElse(new Renaming.Typed(thread.title(), false, before));
        var given = new PostPage.Given(Ids.next(), unsaved, PrivacyHints.none(visit.words()), new Problems());
        show(visit, 200, thread, typed, given, Optional.empty());
    }

    private void rename(Visit visit) {
        var thread = own(visit);
        var typed = typed(visit, thread);
        var given = new PostPage.Given(
                visit.form().line("once"),
                forum.drafts().again(visit, place(thread), typed.basedOn() + 1L),
                forum.hints(visit),
                new Problems());
        var sent = new Talking.Sent(
                visit.person(), given.once(), place(thread), Strand.of(visit.form()), typed.toString());
        var saying = given.hints().pass()
                ? forum.renaming().rename(thread, typed, sent)
                : new Saying.Refused(new Problems());
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(
                        visit,
                        422,
                        thread,
                        typed,
                        new PostPage.Given(given.once(), given.unsaved(), given.hints(), problems),
                        Optional.empty());
            case Saying.Overtaken() -> overtaken(visit, typed, given);
            case Saying.Rewritten _, Saying.Decided _, Saying.Weighed _, Saying.Gone _ -> throw new NotFound();
        }
    }

    private Renaming.Typed typed(Visit visit, DiscussionThread thread) {
        var form = visit.form();
        var basedOn = form.line("based-on");
        // Where both had changed, the saved title may be chosen over one's own.
        return new Renaming.Typed(
                form.ticked("take-theirs") ? thread.title() : form.line("title"),
                form.ticked(TitlePage.MOVES),
                basedOn.matches("[0-9]{1,6}") ? Integer.parseInt(basedOn) - 1 : renamed(thread));
    }

    /** The form again, beside the title that somebody else gave it meanwhile. */
    private void overtaken(Visit visit, Renaming.Typed typed, PostPage.Given given) {
        var theirs = forum.thread(visit).thread();
        var again = new Renaming.Typed(typed.title(), typed.moves(), renamed(theirs));
        show(visit, 409, theirs, again, given, Optional.of(theirs.title()));
    }

    private static void show(
            Visit visit,
            int status,
            DiscussionThread thread,
            Renaming.Typed typed,
            PostPage.Given given,
            Optional<String> theirs) {
        var page = TitlePage.of(visit, thread, typed, given, theirs);
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }

    private void history(Visit visit) {
        var thread = forum.thread(visit).thread();
        var frame = visit.frame(Section.DISCUSSIONS, visit.text("thread.titles.of", thread.title()));
        var before = forum.titles().of(thread.id()).stream()
                .map(former -> new TitleHistoryPage.Former(
                        former.title(),
                        frame.text(
                                "thread.titles.until",
                                frame.date(forum.day(former.at())),
                                former.by().nameIn(visit.language()))))
                .toList();
        var page = new TitleHistoryPage(frame, thread, List.copyOf(before));
        visit.show(templates -> templates.discussionTitleHistory(page));
    }
}
