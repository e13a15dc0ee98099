package touchstone.discussion;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import touchstone.people.Person;
import touchstone.thing.Access;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Place;
import touchstone.web.Section;
import touchstone.web.Visit;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Unsaved;

/**
 * One thread: what it is about, what people think, what was said and what was decided.
 *
 * @param kind of the thing that it is about, in words; empty for none
 * @param proposed what is proposed there, or was; nothing for none
 * @param decisions the one that holds first
 * @param pages of the posts, a hundred each
 * @param newest where the newest post stands, empty while it is on this page
 * @param writing what a member needs to write here; nothing for a guest
 * @param naming whether it may have another title, and when it got the one that it has
 */
public record ThreadPage(
        Frame frame,
        DiscussionThread thread,
        Standing standing,
        List<String> facts,
        String kind,
        Optional<Place> about,
        Proposed.What proposed,
        Positions positions,
        List<DecisionView> decisions,
        List<PostView> posts,
        Pages pages,
        String newest,
        Optional<Writing> writing,
        Naming naming) {
    /** So many posts stand on one page. */
    static final int POSTS = 100;

    /**
     * The forms below a thread.
     *
     * @param colleagues whom one can ask for a position
     * @param asking whom somebody asked in vain
     * @param taking a position as it was typed
     */
    public record Writing(
            String once,
            Unsaved unsaved,
            PrivacyHints hints,
            Taking taking,
            List<Person> colleagues,
            Asking asking,
            Said said) {
        /** The same with a post that was not kept. */
        Writing saying(String key, String text, List<String> problems, PrivacyHints found) {
            return new Writing(key, unsaved, found, taking, colleagues, asking, new Said(text, problems));
        }

        /** The same with a position that was not kept. */
        Writing taking(Taking typed) {
            return new Writing(once, unsaved, hints, typed, colleagues, asking, said);
        }

        /** The same with a question that was not passed on. */
        Writing asking(Asking refused) {
            return new Writing(once, unsaved, hints, taking, colleagues, refused, said);
        }
    }

    /**
     * How a question for a position went.
     *
     * @param done that it was passed on, in words; empty for no
     * @param whom somebody asked in vain, by slug
     * @param problem why that was not passed on, in words; empty for nothing
     */
    public record Asking(String done, String whom, String problem) {
        public boolean isDone() {
            return !done.isEmpty();
        }

        public boolean isWrong() {
            return !problem.isEmpty();
        }

        public boolean is(Person person) {
            return person.slug().equals(whom);
        }
    }

    /** What was typed as a new post, and what is wrong with it, in words. */
    public record Said(String text, List<String> problems) {
        public boolean isWrong() {
            return !problems.isEmpty();
        }
    }

    /**
     * A position as it was typed, and what is wrong with it.
     *
     * @param unsaved what is known of one typed before
     * @param hints what it could tell of somebody; nothing unless it was refused for that
     */
    public record Taking(
            String once,
            Unsaved unsaved,
            String stance,
            String reason,
            List<String> problems,
            Optional<PrivacyHints> hints) {
        public boolean is(Stance other) {
            return other.key().equals(stance);
        }

        public boolean isWrong() {
            return !problems.isEmpty();
        }
    }

    /** For what stands around the page; whether the visitor may read it was asked before. */
    private static Named named(DiscussionThread thread) {
        return thread.named(Access.EVERYONE);
    }

    static ThreadPage of(Forum forum, Visit visit, ThreadLine line, Optional<Writing> writing) {
        var thread = line.thread();
        var frame = visit.frame(Section.DISCUSSIONS, thread.title()).about(named(thread));
        var extent = forum.posts().extent(thread.id(), visit.query("post"));
        var pages = pages(visit, thread, extent);
        var posts = forum.posts().of(thread.id(), (pages.page() - 1) * POSTS, POSTS);
        var positions = forum.positions().of(thread.id());
        var decisions = forum.decisions().of(thread.id());
        var things = things(forum, visit, thread, decisions);
        var prose = forum.prose(visit, sources(posts, positions, decisions));
        var stances = positions.stream().collect(toMap(one -> one.by().id(), Position::stance));
        var subject = thread.subject().map(things::get);
        return new ThreadPage(
                frame,
                thread,
                Standing.of(frame, thread, forum.today()),
                facts(forum, frame, line),
                subject.map(named -> visit.text("kind." + named.ref().kind())).orElse(""),
                subject.map(named -> ThreadTeaser.place(frame, named)),
                proposed(forum, visit, thread, subject),
                Positions.of(frame, visit.visitor(), thread, positions, prose),
                DecisionView.caredFor(forum, visit, frame, decisions, subject, things, prose),
                PostView.of(forum, frame, visit.visitor(), posts, stances, prose),
                pages,
                newest(posts, extent),
                writing,
                Naming.of(forum, frame, visit, thread));
    }

    private static Pages pages(Visit visit, DiscussionThread thread, PostStore.Extent extent) {
        int last = Math.max(1, (extent.posts() + POSTS - 1) / POSTS);
        int page = extent.before() >= 0 ? extent.before() / POSTS + 1 : Math.clamp(visit.number("page", 1), 1, last);
        return new Pages(page, last, thread.path());
    }

    /** What is proposed in a thread, or was; nothing for none. */
    static Proposed.What proposed(Forum forum, Visit visit, DiscussionThread thread, Optional<Named> subject) {
        return subject.map(named -> forum.proposed().of(named, thread.proposalId(), visit.words()))
                .orElse(Proposed.What.NOTHING);
    }

    private static Map<Ref, Named> things(
            Forum forum, Visit visit, DiscussionThread thread, List<DecisionLine> decisions) {
        var refs = new ArrayList<>(DecisionView.things(decisions));
        thread.subject().ifPresent(refs::add);
        return refs.isEmpty() ? Map.of() : forum.things().named(visit.visitor(), refs);
    }

    private static List<String> sources(List<Post> posts, List<Position> positions, List<DecisionLine> decisions) {
        var sources = new ArrayList<String>();
        posts.forEach(post -> sources.add(post.body()));
        sources.addAll(Positions.reasons(positions));
        decisions.forEach(line -> sources.add(line.decision().reason()));
        return sources;
    }

    private static List<String> facts(Forum forum, Frame frame, ThreadLine line) {
        var thread = line.thread();
        return List.of(
                frame.text("discussion.opened", line.by().nameIn(frame.language())),
                frame.date(forum.day(thread.openedAt())),
                frame.count("discussion.posts", thread.posts()));
    }

    private static String newest(List<Post> posts, PostStore.Extent extent) {
        boolean here = posts.stream().anyMatch(post -> post.id().equals(extent.newest()));
        return here || extent.newest().isEmpty() ? "" : Post.link(extent.newest());
    }

    /** Whether there is anything to say about its title. */
    public boolean hasNaming() {
        return naming.changeable() || !naming.renamed().isEmpty();
    }

    public boolean isDecided() {
        return thread.state() == ThreadState.DECIDED;
    }

    /** Whether it stands open, so that one may decide or park it. */
    public boolean isOpen() {
        return standing.state().equals(ThreadState.OPEN.key());
    }

    public boolean isParked() {
        return standing.state().equals(ThreadState.PARKED.key());
    }

    /** The three stances, for the form. */
    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    /** Whether the form has this stance chosen: as it was typed, else as it stands. */
    public boolean isTaken(Stance stance) {
        var typed =
                writing.map(Writing::taking).filter(taking -> !taking.stance().isEmpty());
        if (typed.isPresent()) return typed.get().is(stance);
        return positions.mine().filter(mine -> mine.stance() == stance).isPresent();
    }

    /** The reason in the form: as it was typed, else as it stands. */
    public String reason() {
        return writing.map(Writing::taking)
                .filter(taking -> taking.isWrong() || taking.hints().isPresent())
                .map(Taking::reason)
                .orElseGet(() -> positions.mine().map(Position::reason).orElse(""));
    }

    /** Where a guest signs in to write here. */
    public String signIn() {
        return "/sign-in?next=" + thread.path();
    }

    public boolean mayWrite() {
        return writing.isPresent();
    }

    /** Whether there are positions to show, or some may still come. */
    public boolean hasPositions() {
        return positions.number() > 0 || !isDecided();
    }

    /** Whether there is somebody left to be asked. */
    public boolean mayAsk() {
        return !isDecided()
                && writing.filter(one -> !one.colleagues().isEmpty()).isPresent();
    }

    public boolean mayTake() {
        return mayWrite() && !isDecided();
    }

    /** The first answer stands below a rule of its own when what it answers is on the page before. */
    public boolean isContinued() {
        return !posts.isEmpty() && posts.getFirst().answer();
    }
}
