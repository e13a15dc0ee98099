package touchstone.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.db.Ids;
import touchstone.people.Role;
import touchstone.text.Html;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Strand;
import touchstone.writing.Unsaved;
import touchstone.writing.WritePage;

/** Posts: answering one, mending and withdrawing one's own, and how it read before. */
public final class PostRoutes implements Routes {
    private static final String POST = "/discussions/{slug}/posts/{post}";

    private final Forum forum;

    public PostRoutes(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void register(Routing routing) {
        routing.get(POST + "/reply", Right.MEMBER, this::reply);
        routing.post(POST + "/reply", Right.MEMBER, this::answer);
        routing.get(POST + "/quote", Right.MEMBER, this::quote);
        routing.get(POST + "/edit", Right.MEMBER, this::edit);
        routing.post(POST, Right.MEMBER, this::mend);
        routing.post(POST + "/withdraw", Right.MEMBER, this::withdraw);
        routing.get(POST + "/history", this::history);
    }

    private Post post(Visit visit, DiscussionThread thread) {
        return forum.posts().find(thread.id(), visit.path("post")).orElseThrow(NotFound::new);
    }

    private Post own(Visit visit, DiscussionThread thread) {
        var post = post(visit, thread);
        if (!visit.visitor().is(post.by().id()) || post.isWithdrawn()) throw new NotFound();
        return post;
    }

    private void reply(Visit visit) {
        var thread = forum.thread(visit).thread();
        var post = post(visit, thread);
        var unsaved = forum.drafts().at(visit, place(thread, post, "/reply"), 0);
        show(
                visit,
                200,
                PostPage.answer(
                        visit,
                        thread,
                        PostPage.Above.of(forum, visit, post),
                        typed(unsaved, ""),
                        given(visit, unsaved)));
    }

    /** The words of a post for the form below, where the script puts them. */
    private void quote(Visit visit) {
        var post = post(visit, forum.thread(visit).thread());
        if (post.isWithdrawn()) throw new NotFound();
        visit.ownOnly();
        var words = Quotation.of(post);
        visit.send(200, "text/plain; charset=utf-8", words.getBytes(UTF_8));
    }

    private void answer(Visit visit) {
        var thread = forum.thread(visit).thread();
        var post = post(visit, thread);
        var place = place(thread, post, "/reply");
        var text = visit.form().text("text").strip();
        var given = again(visit, place, 0);
        var saying = given.hints().pass()
                ? forum.talking().answer(thread, post.id(), text, visit.language(), sent(visit, place, text))
                : new Saying.Refused(new Problems());
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(
                        visit,
                        422,
                        PostPage.answer(
                                visit, thread, PostPage.Above.of(forum, visit, post), text, with(given, problems)));
            case Saying.Rewritten _, Saying.Decided _, Saying.Overtaken _, Saying.Weighed _, Saying.Gone _ ->
                throw new NotFound();
        }
    }

    private void edit(Visit visit) {
        var thread = forum.thread(visit).thread();
        var post = own(visit, thread);
        var unsaved = forum.drafts().at(visit, place(thread, post, "/edit"), post.edits() + 1);
        var text = typed(unsaved, post.body());
        show(visit, 200, PostPage.mend(visit, thread, post, text, given(visit, unsaved), Optional.empty()));
    }

    private void mend(Visit visit) {
        var thread = forum.thread(visit).thread();
        var post = own(visit, thread);
        var place = place(thread, post, "/edit");
        // Where both had changed, the saved text may be chosen over one's own.
        var text = visit.form().ticked("take-theirs")
                ? post.body()
                : visit.form().text("text").strip();
        var given = again(visit, place, post.edits() + 1);
        var basedOn = visit.form().line("based-on");
        int edits = basedOn.matches("[0-9]{1,6}") ? Integer.parseInt(basedOn) - 1 : post.edits();
        var saying = given.hints().pass()
                ? forum.talking().rewrite(thread, post.id(), text, edits, sent(visit, place, basedOn + "\n" + text))
                : new Saying.Refused(new Problems());
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(visit, 422, PostPage.mend(visit, thread, post, text, with(given, problems), Optional.empty()));
            case Saying.Rewritten(Post theirs) ->
                show(visit, 409, PostPage.mend(visit, thread, theirs, text, given, Optional.of(theirs)));
            case Saying.Decided _, Saying.Overtaken _, Saying.Weighed _, Saying.Gone _ -> throw new NotFound();
        }
    }

    private void withdraw(Visit visit) {
        var thread = forum.thread(visit).thread();
        if (!forum.talking().withdraw(thread, visit.path("post"), visit.person())) throw new NotFound();
        visit.goTo(thread.path() + Post.link(visit.path("post")));
    }

    /** Every reader sees what was mended; what was withdrawn is its author's business, and the editors'. */
    private void history(Visit visit) {
        var thread = forum.thread(visit).thread();
        var post = post(visit, thread);
        boolean hidden = post.isWithdrawn()
                && !visit.visitor().is(post.by().id())
                && !visit.visitor().is(Role.EDITOR);
        var versions = hidden ? List.<PostVersion>of() : forum.posts().versions(post.id());
        var sources = new ArrayList<>(versions.stream().map(PostVersion::body).toList());
        sources.add(post.body());
        var prose = forum.prose(visit, sources);
        var frame = visit.frame(Section.DISCUSSIONS, visit.text("discussion.history", thread.title()));
        var view = PostView.of(forum, frame, visit.visitor(), List.of(post), Map.of(), prose)
                .getFirst();
        var page = new PostHistoryPage(
                frame,
                thread,
                view,
                hidden,
                versions.stream()
                        .map(version -> version(frame.date(forum.day(version.at())), prose.html(version.body())))
                        .toList());
        if (post.isWithdrawn()) visit.ownOnly();
        visit.show(templates -> templates.discussionPostHistory(page));
    }

    private static PostHistoryPage.Version version(String until, Html text) {
        return new PostHistoryPage.Version(until, text);
    }

    private static String place(DiscussionThread thread, Post post, String what) {
        return thread.path() + "/posts/" + post.id() + what;
    }

    private static String typed(Unsaved unsaved, String otherwise) {
        return unsaved.form().map(form -> form.text("text")).orElse(otherwise);
    }

    private static PostPage.Given given(Visit visit, Unsaved unsaved) {
        return new PostPage.Given(Ids.next(), unsaved, PrivacyHints.none(visit.words()), new Problems());
    }

    private PostPage.Given again(Visit visit, String place, int revision) {
        var unsaved = forum.drafts().again(visit, place, revision);
        return new PostPage.Given(visit.form().line("once"), unsaved, forum.hints(visit), new Problems());
    }

    private static PostPage.Given with(PostPage.Given given, Problems problems) {
        return new PostPage.Given(given.once(), given.unsaved(), given.hints(), problems);
    }

    private static Talking.Sent sent(Visit visit, String place, String content) {
        return new Talking.Sent(visit.person(), visit.form().line("once"), place, Strand.of(visit.form()), content);
    }

    private static void show(Visit visit, int status, WritePage page) {
        visit.ownOnly();
        visit.show(status, templates -> templates.writingWrite(page));
    }
}
