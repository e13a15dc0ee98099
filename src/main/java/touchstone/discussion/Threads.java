package touchstone.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.people.MentionStore;
import touchstone.people.Person;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.text.Slug;
import touchstone.text.WikiLinks;
import touchstone.thing.Access;
import touchstone.thing.NamedStore;
import touchstone.thing.Ref;
import touchstone.thing.Register;
import touchstone.web.Problems.Problem;

/**
 * What can happen in threads, each within an act: for whoever begins a thread in passing, and for {@link Talking}. All of it
 * enters the change log and is told to who listens.
 */
public final class Threads {
    private final ThreadStore threads;
    private final TitleStore titles;
    private final PostStore posts;
    private final PositionStore positions;
    private final DecisionStore decisions;
    private final NamedStore names;
    private final Register register;
    private final MentionStore mentions;
    private final Markdown markdown;
    private final Talk talk;

    public Threads(ThreadStores stores, NamedStore names, Register register, Markdown markdown, Talk talk) {
        this.threads = stores.threads();
        this.titles = stores.titles();
        this.posts = stores.posts();
        this.positions = stores.positions();
        this.decisions = stores.decisions();
        this.names = names;
        this.register = register;
        this.mentions = stores.mentions();
        this.markdown = markdown;
        this.talk = talk;
    }

    /** Begins a thread with its first post. */
    public DiscussionThread open(Tx tx, Opening opening) {
        var slug = register.free(tx, DiscussionThread.KIND, Slug.of(mentions.addressed(opening.title())));
        var thread = new DiscussionThread(
                Ids.next(),
                slug.text(),
                opening.subject(),
                opening.purpose(),
                mentions.titled(opening.title(), opening.language()),
                opening.language(),
                ThreadState.OPEN,
                Optional.empty(),
                opening.by().id(),
                tx.at(),
                tx.at(),
                0,
                opening.proposalId());
        threads.keep(tx, thread);
        name(tx, thread);
        var first = kept(tx, thread, "", opening.by(), opening.body(), opening.language());
        tell(tx, TalkEvent.What.OPENED, thread, first, Set.of());
        return thread;
    }

    /** What it is called; who may read it follows from what it is about. */
    private void name(Tx tx, DiscussionThread thread) {
        names.keep(tx, thread.named(Access.EVERYONE));
        thread.subject().ifPresent(subject -> names.about(tx, thread.ref(), subject));
    }

    /**
     * Gives a thread another title. Nothing was said, so nobody hears of it and its place in the lists stays.
     *
     * @param moves whether the address is to be made of the new title; the old one goes on leading there
     */
    DiscussionThread rename(Tx tx, DiscussionThread thread, Person by, String typed, boolean moves) {
        var title = mentions.titled(typed, thread.language());
        var slug = moves
                ? register.move(tx, DiscussionThread.KIND, thread.slug(), Slug.of(mentions.addressed(typed)))
                : thread.slug();
        var renamed = thread.called(title, slug);
        if (renamed.equals(thread)) return thread;
        if (!title.equals(thread.title())) titles.keep(tx, thread, by);
        threads.rename(tx, renamed);
        name(tx, renamed);
        return renamed;
    }

    /** Adds a post. */
    public Post say(Tx tx, DiscussionThread thread, Person by, String body, Language language) {
        var post = kept(tx, thread, "", by, body, language);
        tell(tx, TalkEvent.What.POSTED, thread, post, Set.of());
        return post;
    }

    /** Adds an answer; one to an answer stands beside that one. */
    public Post answer(Tx tx, DiscussionThread thread, Post answered, Person by, String body, Language language) {
        var post = kept(tx, thread, answered.root(), by, body, language);
        tell(tx, TalkEvent.What.REPLIED, thread, post, Set.of(answered.by().id()));
        return post;
    }

    /** What somebody said last of all in a thread a moment ago, if the same was typed once more. */
    Optional<Post> justSaid(Tx tx, DiscussionThread thread, Person by, String typed) {
        return posts.justSaid(tx, thread.id(), by.id(), mentions.settled(typed));
    }

    private Post kept(Tx tx, DiscussionThread thread, String root, Person by, String typed, Language language) {
        var body = mentions.settled(typed);
        var id = Ids.next();
        var post = new Post(
                id,
                thread.id(),
                root.isEmpty() ? id : root,
                new Author(by.id(), by.slug(), by.name(), by.nameDe()),
                language,
                body,
                tx.at(),
                Optional.empty(),
                Optional.empty(),
                0);
        posts.keep(tx, post);
        names.linkToo(tx, thread.ref(), WikiLinks.in(List.of(body)));
        threads.stir(tx, thread.id());
        return post;
    }

    /** Tells of a post: those mentioned hear of it as such, everybody else as of any post. */
    private void tell(Tx tx, TalkEvent.What what, DiscussionThread thread, Post post, Collection<String> concerned) {
        var path = thread.path() + Post.link(post.id());
        talk.heard(tx, new TalkEvent(what, thread, path, post.by().id(), concerned, post.body()));
        var mentioned = mentioned(post.body());
        mentioned.remove(post.by().id());
        mentioned.removeAll(concerned);
        if (mentioned.isEmpty()) return;
        talk.heard(
                tx,
                new TalkEvent(TalkEvent.What.MENTIONED, thread, path, post.by().id(), mentioned, post.body()));
    }

    private Set<String> mentioned(String body) {
        return new HashSet<>(
                mentions.persons(markdown.render(body, Talking.DEMOTE).mentions()));
    }

    /** Replaces the text of a post; whoever was told of it reads the new words, and whom it means no more hears no more of it. */
    void rewrite(Tx tx, DiscussionThread thread, Post post, String typed) {
        var body = mentions.settled(typed);
        if (body.equals(post.body())) return;
        posts.rewrite(tx, post, body);
        relink(tx, thread);
        var path = thread.path() + Post.link(post.id());
        talk.heard(
                tx,
                new TalkEvent(TalkEvent.What.REWRITTEN, thread, path, post.by().id(), mentioned(body), body));
    }

    /** Takes the text of a post away. */
    void withdraw(Tx tx, DiscussionThread thread, Post post) {
        posts.withdraw(tx, post);
        relink(tx, thread);
        var path = thread.path() + Post.link(post.id());
        talk.heard(
                tx,
                new TalkEvent(TalkEvent.What.WITHDRAWN, thread, path, post.by().id(), Set.of(), ""));
    }

    /** What was said, what people think now, and what was decided: all of it links. */
    private void relink(Tx tx, DiscussionThread thread) {
        var texts = new ArrayList<>(posts.texts(tx, thread.id()));
        texts.addAll(positions.texts(tx, thread.id()));
        texts.addAll(decisions.texts(tx, thread.id()));
        names.link(tx, thread.ref(), WikiLinks.in(texts));
        threads.stir(tx, thread.id());
    }

    /** Takes a position, or changes one. */
    public void take(Tx tx, DiscussionThread thread, Person by, Stance stance, String typed) {
        var reason = mentions.settled(typed);
        if (!positions.take(tx, thread.id(), by, stance, reason)) return;
        relink(tx, thread);
        tell(tx, TalkEvent.What.POSITION_TAKEN, thread, by, reason, stance.key());
    }

    /** Asks a colleague for a position, unless there is one or the same person has asked already; then it says so. */
    Optional<Problem> ask(Tx tx, DiscussionThread thread, Person by, Person asked) {
        if (positions.has(tx, thread.id(), asked)) return Optional.of(new Problem("position.stands", List.of()));
        var event =
                new TalkEvent(TalkEvent.What.POSITION_ASKED, thread, thread.path(), by.id(), Set.of(asked.id()), "");
        if (talk.isTold(tx, event)) return Optional.of(new Problem("position.asked", List.of()));
        talk.heard(tx, event);
        return Optional.empty();
    }

    /** Lets a thread rest until a day. */
    public void park(Tx tx, DiscussionThread thread, Person by, LocalDate until) {
        threads.park(tx, thread.id(), until, by.id());
        threads.stir(tx, thread.id());
        tell(tx, TalkEvent.What.PARKED, thread, by, "", until.toString());
    }

    /** Opens a thread again; what was decided in it stays on record. */
    void reopen(Tx tx, DiscussionThread thread, Person by) {
        threads.put(tx, thread.id(), ThreadState.OPEN);
        threads.stir(tx, thread.id());
        tell(tx, TalkEvent.What.REOPENED, thread, by, "", "");
    }

    /** Keeps what the words of a decision itself refer to, apart from its thread: the stories that it used. */
    void link(Tx tx, Decision decision) {
        names.link(
                tx,
                new Ref(DecisionStore.KIND, decision.id()),
                WikiLinks.in(List.of(decision.sentence(), decision.reason())));
    }

    /** Closes a thread with a decision that was kept. */
    public void close(Tx tx, DiscussionThread thread, Person by, Decision decision) {
        threads.put(tx, thread.id(), ThreadState.DECIDED);
        relink(tx, thread);
        talk.heard(
                tx,
                new TalkEvent(
                        TalkEvent.What.DECIDED,
                        thread,
                        thread.path() + "#" + decision.anchor(),
                        by.id(),
                        Set.of(),
                        decision.sentence()));
    }

    private void tell(Tx tx, TalkEvent.What what, DiscussionThread thread, Person by, String said, String news) {
        talk.heard(tx, new TalkEvent(what, thread, thread.path(), by.id(), Set.of(), said, news));
    }
}
