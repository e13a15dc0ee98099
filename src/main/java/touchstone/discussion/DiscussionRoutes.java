package touchstone.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.people.Person;
import touchstone.thing.Named;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Problems.Problem;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Strand;
import touchstone.writing.Unsaved;
import touchstone.writing.WritePage;

/** Threads: the lists, one of them, beginning one, and what people think. */
public final class DiscussionRoutes implements Routes {
    private static final String NEW = "/discussions/new";

    private final Forum forum;

    public DiscussionRoutes(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/discussions", this::list);
        routing.get(NEW, Right.MEMBER, this::fresh);
        routing.post("/discussions", Right.MEMBER, this::open);
        routing.get("/discussions/{slug}", this::thread);
        routing.post("/discussions/{slug}", Right.MEMBER, this::say);
        routing.get("/discussions/{slug}/positions/{person}", this::positions);
        routing.post("/discussions/{slug}/position", Right.MEMBER, this::take);
        routing.post("/discussions/{slug}/asked", Right.MEMBER, this::ask);
    }

    private void list(Visit visit) {
        var page = DiscussionsPage.of(forum, visit);
        visit.show(templates -> templates.discussionDiscussions(page));
    }

    private void fresh(Visit visit) {
        var unsaved = forum.drafts().at(visit, NEW, 0);
        var about =
                subject(visit, unsaved.form().map(form -> form.line("about")).orElse(visit.query("about")));
        var typing = unsaved.form()
                .map(form -> new PostPage.Typing(form.line("title"), form.text("text")))
                .orElse(new PostPage.Typing("", ""));
        var given = new PostPage.Given(Ids.next(), unsaved, PrivacyHints.none(visit.words()), new Problems());
        show(visit, 200, page(visit, about, typing, given));
    }

    private void open(Visit visit) {
        var form = visit.form();
        var about = subject(visit, form.line("about"));
        var typing = new PostPage.Typing(form.line("title"), form.text("text").strip());
        var given = new PostPage.Given(
                form.line("once"), forum.drafts().again(visit, NEW, 0), forum.hints(visit), new Problems());
        if (!given.hints().pass()) {
            show(visit, 422, page(visit, about, typing, given));
            return;
        }
        var opening =
                Opening.of(about.map(Named::ref), typing.title(), typing.text(), visit.language(), visit.person());
        var words = form.line("about") + "\n" + typing.title() + "\n" + typing.text();
        var sent = new Talking.Sent(visit.person(), given.once(), NEW, Strand.of(form), words);
        switch (forum.talking().open(opening, sent)) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(visit, 422, page(visit, about, typing, given.with(problems)));
            case Saying.Rewritten _, Saying.Decided _, Saying.Overtaken _, Saying.Weighed _, Saying.Gone _ ->
                throw new IllegalStateException("nothing can overtake what is new");
        }
    }

    /** What a new thread is to be about: kind and address; anything that is not there is nothing. */
    private Optional<Named> subject(Visit visit, String about) {
        int colon = about.indexOf(':');
        if (colon <= 0 || about.length() > 200) return Optional.empty();
        return forum.things()
                .at(visit.visitor(), about.substring(0, colon), about.substring(colon + 1))
                .filter(named -> !named.ref().kind().equals(DiscussionThread.KIND));
    }

    private static WritePage page(Visit visit, Optional<Named> about, PostPage.Typing typing, PostPage.Given given) {
        var title =
                about.map(named -> ThreadTeaser.titled(named, visit.language())).orElse("");
        var back = about.map(Named::path).orElse("/discussions");
        return PostPage.thread(visit, about.map(Named::dataRef).orElse(""), title, back, typing, given);
    }

    private static void show(Visit visit, int status, WritePage page) {
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }

    private void thread(Visit visit) {
        var line = forum.thread(visit);
        show(
                visit,
                200,
                line,
                visit.visitor().isGuest()
                        ? Optional.empty()
                        : Optional.of(writing(
                                visit,
                                line,
                                forum.drafts().at(visit, line.thread().path(), 0))));
    }

    private void show(Visit visit, int status, ThreadLine line, Optional<ThreadPage.Writing> writing) {
        var page = ThreadPage.of(forum, visit, line, writing);
        if (writing.isPresent()) visit.ownOnly();
        visit.show(status, templates -> templates.discussionThread(page));
    }

    /** The forms of a thread where another one than that of a post was refused: what was typed there is not touched. */
    private ThreadPage.Writing beside(Visit visit, ThreadLine line) {
        return writing(
                visit, line, forum.drafts().at(visit, line.thread().path(), 0).beside());
    }

    /** @param unsaved what is known of the post that somebody writes */
    private ThreadPage.Writing writing(Visit visit, ThreadLine line, Unsaved unsaved) {
        var place = line.thread().path();
        var typed = unsaved.form().map(form -> form.text("text")).orElse("");
        return new ThreadPage.Writing(
                Ids.next(),
                unsaved,
                PrivacyHints.none(visit.words()),
                new ThreadPage.Taking(
                        Ids.next(),
                        forum.drafts().small(visit, place + "/position", false),
                        "",
                        "",
                        List.of(),
                        Optional.empty()),
                colleagues(visit, line.thread()),
                asked(visit, line.thread()),
                new ThreadPage.Said(typed, List.of()));
    }

    private void say(Visit visit) {
        var line = forum.thread(visit);
        var form = visit.form();
        var text = form.text("text").strip();
        var hints = forum.hints(visit);
        var sent = new Talking.Sent(
                visit.person(), form.line("once"), line.thread().path(), Strand.of(form), text);
        var saying = hints.pass()
                ? forum.talking().say(line.thread(), text, visit.language(), sent)
                : new Saying.Refused(new Problems());
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(
                        visit,
                        422,
                        line,
                        Optional.of(writing(visit, line, forum.drafts().again(visit, sent.place(), 0))
                                .saying(form.line("once"), text, problems.of("text", visit.words()), hints)));
            case Saying.Rewritten _, Saying.Decided _, Saying.Overtaken _, Saying.Weighed _, Saying.Gone _ ->
                throw new NotFound();
        }
    }

    private void take(Visit visit) {
        var line = forum.thread(visit);
        var form = visit.form();
        var reason = form.text("reason").strip();
        var stance = Optional.of(form.line("position"));
        var hints = forum.hints(visit);
        var place = line.thread().path() + "/position";
        var words = stance.get() + "\n" + reason;
        var sent = new Talking.Sent(visit.person(), form.line("once"), place, Strand.NEW, words);
        var saying = hints.pass()
                ? forum.talking().take(line.thread(), stance.flatMap(DiscussionRoutes::stance), reason, sent)
                : new Saying.Refused(new Problems());
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) -> {
                var wrong = new ArrayList<>(problems.of("position", visit.words()));
                wrong.addAll(problems.of("reason", visit.words()));
                var taking = new ThreadPage.Taking(
                        form.line("once"),
                        forum.drafts().small(visit, sent.place(), true),
                        stance.get(),
                        reason,
                        wrong,
                        Optional.of(hints).filter(any -> !any.pass()));
                show(visit, 422, line, Optional.of(beside(visit, line).taking(taking)));
            }
            case Saying.Rewritten _, Saying.Decided _, Saying.Overtaken _, Saying.Weighed _, Saying.Gone _ ->
                throw new NotFound();
        }
    }

    private static Optional<Stance> stance(String key) {
        for (var stance : Stance.values()) if (stance.key().equals(key)) return Optional.of(stance);
        return Optional.empty();
    }

    /** Whoever reads a thread may know what its people thought before, and why. */
    private void positions(Visit visit) {
        var page = PositionHistoryPage.of(forum, visit, forum.thread(visit).thread());
        visit.show(templates -> templates.discussionPositionHistory(page));
    }

    /** Whom one can ask: colleagues who would hear of it, whom one has not asked, and who have not said what they think. */
    private List<Person> colleagues(Visit visit, DiscussionThread thread) {
        var askable = forum.positions().askable(thread.id(), visit.person().id());
        return forum.company().people().stream()
                .filter(person ->
                        askable.contains(person.id()) && !visit.visitor().is(person.id()))
                .toList();
    }

    /** Whom the visitor has just asked; an address alone says nothing. */
    private ThreadPage.Asking asked(Visit visit, DiscussionThread thread) {
        var slug = visit.query("asked");
        var name = forum.company().people().stream()
                .filter(person -> !slug.isEmpty() && person.slug().equals(slug))
                .filter(person -> thread.state() != ThreadState.DECIDED
                        && forum.positions().isAsked(thread.id(), visit.person().id(), person.id()))
                .map(person -> person.nameIn(visit.language()))
                .findFirst();
        return new ThreadPage.Asking(
                name.map(one -> visit.text("position.ask.done", one)).orElse(""), "", "");
    }

    private void ask(Visit visit) {
        var line = forum.thread(visit);
        var thread = line.thread();
        var slug = visit.form().line("colleague");
        var colleague = forum.company().people().stream()
                .filter(person -> person.slug().equals(slug)
                        && !person.id().equals(visit.person().id()))
                .findFirst();
        var refused = colleague.isEmpty()
                ? Optional.of(new Problem("position.ask.nobody", List.of()))
                : forum.talking().ask(thread, visit.person(), colleague.get());
        if (refused.isEmpty()) visit.goTo(thread.path() + "?asked=" + slug + "#end");
        else {
            var asking =
                    new ThreadPage.Asking("", slug, visit.text(refused.get().key()));
            show(visit, 422, line, Optional.of(beside(visit, line).asking(asking)));
        }
    }
}
