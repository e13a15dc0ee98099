package touchstone.discussion;

import java.util.Optional;
import touchstone.db.Ids;
import touchstone.web.NotFound;
import touchstone.web.Problems;
import touchstone.web.Right;
import touchstone.web.Routes;
import touchstone.web.Routing;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Strand;
import touchstone.writing.Unsaved;

/** Closing a thread with a decision, letting it rest, opening it again; and the log of all decisions. */
public final class DecisionRoutes implements Routes {
    private static final String CSV = "text/csv; charset=utf-8";

    private final Forum forum;

    public DecisionRoutes(Forum forum) {
        this.forum = forum;
    }

    @Override
    public void register(Routing routing) {
        routing.get("/discussions/{slug}/decision", Right.MEMBER, this::form);
        routing.post("/discussions/{slug}/decision", Right.MEMBER, this::decide);
        routing.post("/discussions/{slug}/parked", Right.MEMBER, this::park);
        routing.post("/discussions/{slug}/reopened", Right.MEMBER, this::reopen);
        routing.get("/decisions", this::log);
        // A button and no link: an export is noted, and looking around must note nothing.
        routing.post("/decisions.csv", Right.MEMBER, this::file);
    }

    private void form(Visit visit) {
        var line = forum.thread(visit);
        var unsaved = forum.drafts().at(visit, place(line), 0);
        if (line.thread().state() == ThreadState.DECIDED) {
            left(visit, line, unsaved);
            return;
        }
        var draft = begun(visit, line, unsaved);
        var given = given(Ids.next(), unsaved, PrivacyHints.none(visit.words()));
        show(visit, 200, line, given, DecisionPage.Typing.of(draft));
    }

    private DecisionDraft begun(Visit visit, ThreadLine line, Unsaved unsaved) {
        var instead = held(line).map(Decision::id).orElse("");
        return unsaved.form()
                .map(form -> DecisionDraft.of(form, visit.language()).insteadOf(instead))
                .orElse(DecisionDraft.blank(instead, visit.language()));
    }

    /** It is decided: there is nothing to write any more, and what was written is still its writer's, also where the decision does not hold any more. */
    private void left(Visit visit, ThreadLine line, Unsaved unsaved) {
        var page = unsaved.texts().draft().flatMap(draft -> forum.decisions()
                .last(line.thread().id())
                .map(theirs -> LeftPage.of(forum, visit, line, theirs, draft)));
        visit.ownOnly();
        if (page.isPresent()) visit.show(templates -> templates.discussionLeft(page.get()));
        else visit.goTo(line.thread().path());
    }

    private Optional<Decision> held(ThreadLine line) {
        return forum.decisions().last(line.thread().id()).filter(Decision::isCurrent);
    }

    private static String place(ThreadLine line) {
        return line.thread().path() + "/decision";
    }

    private void decide(Visit visit) {
        var line = forum.thread(visit);
        var form = visit.form();
        var draft = DecisionDraft.of(form, visit.language());
        var given = given(form.line("once"), forum.drafts().again(visit, place(line), 0), forum.hints(visit));
        var sent = new Talking.Sent(visit.person(), given.once(), place(line), Strand.of(form), draft.toString());
        var matter = forum.matter(visit, line);
        var saying = given.hints().pass()
                ? forum.deciding().decide(matter, draft, sent)
                : forum.deciding().refused(matter, draft, forum.deciding().problems(matter, draft));
        answer(visit, line, given, draft, saying);
    }

    private void answer(Visit visit, ThreadLine line, PostPage.Given given, DecisionDraft draft, Saying saying) {
        switch (saying) {
            case Saying.Said(String path) -> visit.goTo(path);
            case Saying.Refused(Problems problems) ->
                show(visit, 422, line, given, DecisionPage.Typing.of(draft).wrong(problems));
            case Saying.Overtaken() ->
                show(visit, 409, line, given, DecisionPage.Typing.of(draft).meanwhile());
            case Saying.Weighed(boolean more) -> {
                // Read anew: what the choices do now is what the form has to say.
                var problems = new Problems().add("effect", more ? "decision.does-more" : "decision.does-less");
                show(
                        visit,
                        409,
                        forum.thread(visit),
                        given,
                        DecisionPage.Typing.of(draft).wrong(problems));
            }
            case Saying.Decided(Decision theirs, boolean closed) -> {
                var seen = closed ? draft : draft.insteadOf(theirs.id());
                show(visit, 409, line, given, DecisionPage.Typing.of(seen).after(theirs, closed));
            }
            case Saying.Rewritten _, Saying.Gone _ -> throw new NotFound();
        }
    }

    private void park(Visit visit) {
        var line = forum.thread(visit);
        var until = visit.form().line("until");
        var day = DecisionDraft.date(until)
                .filter(date -> date.isAfter(forum.today()))
                .filter(date -> !date.isAfter(forum.today().plusMonths(Decision.REVIEW_MONTHS)));
        if (day.isPresent()) {
            forum.talking().park(line.thread(), visit.person(), day.get());
            visit.goTo(line.thread().path());
            return;
        }
        var problems = new Problems()
                .add("until", "decision.review-range", forum.today().plusMonths(Decision.REVIEW_MONTHS));
        // A decision that is half typed beside it was not sent, so it stands there as it did.
        var unsaved = forum.drafts().at(visit, place(line), 0).beside();
        var draft = begun(visit, line, unsaved);
        var given = given(Ids.next(), unsaved, PrivacyHints.none(visit.words()));
        show(visit, 422, line, given, DecisionPage.Typing.of(draft).until(until).wrong(problems));
    }

    private void reopen(Visit visit) {
        var thread = forum.thread(visit).thread();
        forum.talking().reopen(thread, visit.person());
        if (visit.form().fields().containsKey("sentence")) goOn(visit);
        else visit.goTo(thread.path());
    }

    /** Who had a decision typed when the thread turned out to be closed finds it in the form. */
    private void goOn(Visit visit) {
        var line = forum.thread(visit);
        var instead = held(line).map(Decision::id).orElse("");
        var draft = DecisionDraft.of(visit.form(), visit.language()).insteadOf(instead);
        var given = given(visit.form().line("once"), forum.drafts().again(visit, place(line), 0), forum.hints(visit));
        show(visit, 200, line, given, DecisionPage.Typing.of(draft));
    }

    private static PostPage.Given given(String once, Unsaved unsaved, PrivacyHints hints) {
        return new PostPage.Given(once, unsaved, hints, new Problems());
    }

    private void show(Visit visit, int status, ThreadLine line, PostPage.Given given, DecisionPage.Typing typing) {
        var page = DecisionPage.of(forum, visit, line, given, typing);
        visit.ownOnly();
        visit.show(status, templates -> templates.discussionDecision(page));
    }

    private void log(Visit visit) {
        var page = DecisionsPage.of(forum, visit);
        visit.show(templates -> templates.discussionDecisions(page));
    }

    private void file(Visit visit) {
        var file = DecisionTable.of(forum, visit);
        forum.exported().accept(visit);
        visit.ownOnly();
        visit.asFile("decisions.csv");
        visit.send(CSV, file);
    }
}
