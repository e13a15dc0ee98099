package touchstone.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import touchstone.Store;
import touchstone.account.AccountStore;
import touchstone.account.Newcomer;
import touchstone.account.Passwords;
import touchstone.db.Ids;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Opening;
import touchstone.discussion.Ruling;
import touchstone.discussion.Stance;
import touchstone.discussion.TalkEvent;
import touchstone.discussion.Threads;
import touchstone.discussion.Votes;
import touchstone.discussion.Way;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.standard.StandardLine;
import touchstone.story.Story;
import touchstone.thing.Ref;
import touchstone.writing.Typed;

/** Lets people talk in a grown handbook as much as it has stories, and lets a member who follows some of it hear of it. */
final class TalkMill {
    /** Who the member is that benchmarks sign in as. */
    static final String MEMBER = "bench";

    static final String PASSWORD = "a calm river at noon";

    /** For so many stories there is one thread, with its opening and so many posts more. */
    static final int STORIES_A_THREAD = 10;

    static final int POSTS_MORE = 2;
    static final int POSITIONS = 2;

    private static final int THREADS_A_DECISION = 3;
    private static final int THREADS_A_PROPOSAL = 20;
    private static final int TOUCHPOINTS_A_FOLLOWED_ONE = 4;
    private static final int THREADS_IN_AN_ACT = 200;
    private static final int SECONDS_A_THREAD = 600;
    private static final long SEED = 4;

    private final Store store;
    private final StoryMill mill;
    private final List<Person> people;
    private final List<StandardLine> standards;
    private final Threads threads;

    private TalkMill(Store store, StoryMill mill) {
        this.store = store;
        this.mill = mill;
        this.people = store.company().people();
        this.standards = store.standards().inForce();
        this.threads = new Threads(store.talk(), store.names(), store.register(), store.markdown(), this::hear);
    }

    /** Fills a handbook that has so many stories beside the starter's. */
    static void fill(Store store, StoryMill mill, int stories) {
        var talk = new TalkMill(store, mill);
        int number = stories / STORIES_A_THREAD;
        talk.join();
        var begin = Instant.now().minusSeconds((long) number * SECONDS_A_THREAD);
        for (int from = 0; from < number; from += THREADS_IN_AN_ACT) {
            int first = from;
            store.db().write(tx -> {
                for (int i = first; i < Math.min(number, first + THREADS_IN_AN_ACT); i++)
                    talk.talk(tx.at(begin.plusSeconds((long) i * SECONDS_A_THREAD)), i);
                return true;
            });
        }
    }

    /** The member, who follows every fourth touchpoint. */
    private void join() {
        store.db().write(tx -> {
            var newcomer = Newcomer.of("Bench", MEMBER, Role.MEMBER);
            var joined = (AccountStore.Joining.Joined)
                    store.accounts().people().add(tx, newcomer, new Passwords().hash(PASSWORD));
            var codes = mill.touchpoints();
            for (int i = 0; i < codes.size(); i += TOUCHPOINTS_A_FOLLOWED_ONE)
                store.notices().watch(tx, joined.account().person().id(), touchpoint(codes.get(i)), true);
            return true;
        });
    }

    private void talk(Tx tx, int number) {
        var random = new SplittableRandom(SEED + 31L * number);
        var story = mill.story(number * STORIES_A_THREAD);
        var by = one(random, people);
        var subject = subject(story, number);
        var proposal = number % THREADS_A_PROPOSAL == 0 ? proposed(tx, subject, by) : "";
        var thread = threads.open(
                tx,
                new Opening(
                        Optional.of(subject), "", story.title(), story.situation(), story.language(), proposal, by));
        for (var text : List.of(story.behaviour(), story.outcome()).subList(0, POSTS_MORE))
            threads.say(tx, thread, one(random, people), text, story.language());
        int first = random.nextInt(people.size());
        for (int i = 0; i < POSITIONS; i++)
            threads.take(
                    tx,
                    thread,
                    people.get((first + i) % people.size()),
                    one(random, List.of(Stance.values())),
                    "As " + code(one(random, standards)) + " says");
        if (number % THREADS_A_DECISION == 0) decide(tx, thread, story, by);
    }

    private static String code(StandardLine standard) {
        return "[[" + standard.code() + "]]";
    }

    /** Of ten threads seven are about a story, two about a touchpoint and one about a standard. */
    private Ref subject(Story story, int number) {
        return switch (number % 10) {
            case 7, 8 -> touchpoint(story.touchpoint());
            case 9 -> standards.get(number / 10 % standards.size()).named().ref();
            default -> store.stories().find(story.slug()).orElseThrow().ref();
        };
    }

    private Ref touchpoint(String code) {
        return new Ref(
                "touchpoint", store.touchpoints().line(code).orElseThrow().id());
    }

    private void decide(Tx tx, DiscussionThread thread, Story story, Person by) {
        var ruling = new Ruling(
                Ids.next(),
                thread,
                by,
                true,
                DecisionEffect.NO_CHANGE,
                story.title(),
                story.lesson(),
                story.language(),
                Optional.empty(),
                Votes.NONE,
                Way.WRITTEN,
                "",
                Typed.NOTHING);
        threads.close(tx, thread, by, store.talk().decisions().keep(tx, ruling, Optional.empty()));
    }

    /** A change that waits; what it says is nobody's business here. */
    private static String proposed(Tx tx, Ref thing, Person by) {
        var id = Ids.next();
        tx.handle()
                .execute(
                        "insert into proposal (id, kind, thing, person_id, based_on, fields, reason, material, state, at)"
                                + " values (?, ?, ?, ?, 1, 'lesson=Other', 'We talked about it', 1, 'waiting', ?)",
                        id,
                        thing.kind(),
                        thing.id(),
                        by.id(),
                        tx.at().toString());
        tx.changed("proposal", id);
        return id;
    }

    /** Whoever follows a thread or a touchpoint hears of what happens there. */
    private void hear(Tx tx, TalkEvent event) {
        var near = new ArrayList<>(List.of(event.thread().ref()));
        event.thread()
                .subject()
                .ifPresent(subject ->
                        store.talk().threads().places(List.of(subject)).getOrDefault(subject, List.of()).stream()
                                .map(place -> touchpoint(place.code()))
                                .forEach(near::add));
        store.notices()
                .tell(
                        tx,
                        Notice.of(Reason.WATCHED, event.thread().ref(), event.by())
                                .at(event.about())
                                .saying(event.excerpt())
                                .toWatchersOf(near.toArray(Ref[]::new)));
    }

    private static <T> T one(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
