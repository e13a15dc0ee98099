package touchstone.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.people.Person;
import touchstone.search.SearchIndex;
import touchstone.text.Hash;
import touchstone.text.Language;
import touchstone.text.TooLong;
import touchstone.web.Problems;
import touchstone.web.Problems.Problem;
import touchstone.writing.Desk;
import touchstone.writing.OnceStore;
import touchstone.writing.Proposals;
import touchstone.writing.Strand;

/** What people do in threads by a form: checked, done once however often it is sent, and found by the next search. */
public final class Talking {
    /** By how many levels the headings of a post move down, below those of the page. */
    static final int DEMOTE = 3;

    private final Database db;
    private final ThreadStore store;
    private final PostStore posts;
    private final Threads threads;
    private final DecisionStore decisions;
    private final Proposals proposals;
    private final OnceStore once;
    private final Desk.DraftForgetting drafts;
    private final SearchIndex index;

    /**
     * A form that was sent.
     *
     * @param once the key of the form; the same key with the same content is one act
     * @param place the address of the form
     * @param strand the text at that place which is done with
     * @param content all that was typed into it
     */
    record Sent(Person by, String once, String place, Strand strand, String content) {}

    public Talking(
            Database db,
            ThreadStores stores,
            Threads threads,
            Proposals proposals,
            OnceStore once,
            Desk.DraftForgetting drafts,
            SearchIndex index) {
        this.db = db;
        this.store = stores.threads();
        this.posts = stores.posts();
        this.threads = threads;
        this.decisions = stores.decisions();
        this.proposals = proposals;
        this.once = once;
        this.drafts = drafts;
        this.index = index;
    }

    Saying open(Opening opening, Sent sent) {
        var problems = checked("text", opening.body(), Post.MOST);
        if (opening.title().isBlank()) problems.add("title", "problem.empty");
        else if (opening.title().length() > DiscussionThread.TITLE)
            problems.add("title", "problem.long", DiscussionThread.TITLE);
        if (problems.any()) return new Saying.Refused(problems);
        return done(
                sent,
                tx -> new Saying.Said(once.made(tx, sent.once(), sent.by(), content(sent))
                        .orElseGet(() -> threads.open(tx, opening).path())));
    }

    Saying say(DiscussionThread thread, String body, Language language, Sent sent) {
        var problems = checked("text", body, Post.MOST);
        if (problems.any()) return new Saying.Refused(problems);
        return done(sent, tx -> {
            // Without a script a browser may put sent words back, into a form with another key.
            var post = threads.justSaid(tx, thread, sent.by(), body)
                    .filter(said -> said.root().equals(said.id()))
                    .orElseGet(() -> threads.say(tx, thread, sent.by(), body, language));
            return new Saying.Said(thread.path() + Post.link(post.id()));
        });
    }

    Saying answer(DiscussionThread thread, String answered, String body, Language language, Sent sent) {
        var problems = checked("text", body, Post.MOST);
        if (problems.any()) return new Saying.Refused(problems);
        return done(sent, tx -> {
            var above = posts.find(tx, thread.id(), answered);
            if (above.isEmpty()) return new Saying.Gone();
            var post = threads.justSaid(tx, thread, sent.by(), body)
                    .filter(said -> !said.root().equals(said.id())
                            && said.root().equals(above.get().root()))
                    .orElseGet(() -> threads.answer(tx, thread, above.get(), sent.by(), body, language));
            return new Saying.Said(thread.path() + Post.link(post.id()));
        });
    }

    /** @param edits how often the text had been replaced when the form was filled */
    Saying rewrite(DiscussionThread thread, String id, String body, int edits, Sent sent) {
        var problems = checked("text", body, Post.MOST);
        if (problems.any()) return new Saying.Refused(problems);
        return done(sent, tx -> {
            var post = own(tx, thread, id, sent.by());
            if (post.isEmpty()) return new Saying.Gone();
            if (post.get().edits() != edits && !post.get().body().equals(body)) return new Saying.Rewritten(post.get());
            if (!post.get().body().equals(body)) threads.rewrite(tx, thread, post.get(), body);
            return new Saying.Said(thread.path() + Post.link(id));
        });
    }

    /** Takes one's own post away; false when it is not there or somebody else's. */
    boolean withdraw(DiscussionThread thread, String id, Person by) {
        boolean gone = db.write(tx -> {
            var post = own(tx, thread, id, by);
            post.ifPresent(one -> threads.withdraw(tx, thread, one));
            return post.isPresent();
        });
        owe();
        return gone;
    }

    private Optional<Post> own(Tx tx, DiscussionThread thread, String id, Person by) {
        return posts.find(tx, thread.id(), id).filter(post -> post.by().id().equals(by.id()) && !post.isWithdrawn());
    }

    /** Takes a position; refused once it was decided, until somebody opens the thread again. */
    Saying take(DiscussionThread thread, Optional<Stance> stance, String reason, Sent sent) {
        var problems = new Problems();
        if (stance.isEmpty()) problems.add("position", "position.choose");
        if (reason.length() > Position.REASON) problems.add("reason", "problem.long", Position.REASON);
        if (problems.any()) return new Saying.Refused(problems);
        return done(sent, tx -> {
            if (store.find(tx, thread.id()).orElseThrow().state() == ThreadState.DECIDED)
                return new Saying.Refused(new Problems().add("position", "position.decided"));
            threads.take(tx, thread, sent.by(), stance.orElseThrow(), reason);
            return new Saying.Said(thread.path() + "#positions");
        });
    }

    /** Asks a colleague for a position; says why not where that is of no use. */
    Optional<Problem> ask(DiscussionThread thread, Person by, Person asked) {
        return db.write(tx -> {
            if (store.find(tx, thread.id()).orElseThrow().state() == ThreadState.DECIDED)
                return Optional.of(new Problem("position.decided", List.of()));
            return threads.ask(tx, thread, by, asked);
        });
    }

    /** Lets a thread rest; nothing happens to one that was decided meanwhile. */
    boolean park(DiscussionThread thread, Person by, LocalDate until) {
        return db.write(tx -> {
            if (store.find(tx, thread.id()).orElseThrow().state() == ThreadState.DECIDED) return false;
            threads.park(tx, thread, by, until);
            return true;
        });
    }

    /** Opens a thread again; the change that its decision declined waits again, as that is what is talked about. */
    void reopen(DiscussionThread thread, Person by) {
        db.write(tx -> {
            var state = store.find(tx, thread.id()).orElseThrow().state();
            if (state == ThreadState.OPEN) return false;
            threads.reopen(tx, thread, by);
            if (state == ThreadState.DECIDED)
                decisions
                        .last(tx, thread.id())
                        .filter(decision -> decision.effect() != DecisionEffect.RETIRE_STANDARD)
                        .ifPresent(
                                decision -> proposals.revive(tx, thread.proposalId(), decision.decidedAt(), by.id()));
            return true;
        });
    }

    private static Problems checked(String field, String text, int most) {
        var problems = new Problems();
        if (text.isBlank()) problems.add(field, "problem.empty");
        else if (TooLong.by(text, most) > 0) problems.add(field, "problem.over", TooLong.by(text, most));
        return problems;
    }

    /** Does it, unless this form was sent with the same content before. */
    Saying done(Sent sent, Function<Tx, Saying> act) {
        var content = content(sent);
        var saying = db.write(tx -> {
            var before = once.path(tx, sent.once(), sent.by(), content);
            if (before.isPresent()) return new Saying.Said(before.get());
            var ended = act.apply(tx);
            if (ended instanceof Saying.Said(String path)) {
                once.keep(tx, sent.once(), sent.by(), content, path);
                drafts.forget(tx, sent.by(), sent.place(), sent.strand());
            }
            return ended;
        });
        if (saying instanceof Saying.Said) owe();
        return saying;
    }

    private static String content(Sent sent) {
        return Hash.sha256(sent.place() + "\n" + sent.content());
    }

    private void owe() {
        index.owe(db.changes().head());
    }
}
