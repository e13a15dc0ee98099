package touchstone;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import touchstone.db.Tx;
import touchstone.discussion.Charge;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Talk;
import touchstone.discussion.TalkEvent;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Department;
import touchstone.people.Person;
import touchstone.thing.Ref;

/** Lets people hear of what happens in threads: who takes part, who is meant, who watches the thing or its place. */
final class TalkNotices implements Talk {
    private final Store store;
    private final Function<Ref, Charge> charges;

    TalkNotices(Store store, Function<Ref, Charge> charges) {
        this.store = store;
        this.charges = charges;
    }

    @Override
    public void heard(Tx tx, TalkEvent event) {
        var notices = store.notices();
        var thread = event.thread().ref();
        switch (event.what()) {
            case OPENED -> said(tx, event, notice(Reason.QUESTION, event).to(asked(event.thread())));
            case POSTED -> said(tx, event);
            case REPLIED -> said(tx, event, notice(Reason.REPLY, event).to(event.concerned()));
            case REWRITTEN -> notices.rewrite(tx, notice(Reason.MENTION, event).to(event.concerned()));
            case MENTIONED -> notices.tell(tx, notice(Reason.MENTION, event).to(event.concerned()));
            case POSITION_ASKED ->
                notices.tell(tx, notice(Reason.POSITION_ASKED, event).to(event.concerned()));
            case POSITION_TAKEN -> answered(tx, event);
            case DECIDED -> decided(tx, event);
            case PARKED ->
                notices.tell(
                        tx,
                        notice(Reason.WATCHED, event)
                                .news("parked " + event.news())
                                .toWatchersOf(thread));
            case REOPENED ->
                notices.tell(tx, notice(Reason.WATCHED, event).news("reopened").toWatchersOf(thread));
            case WITHDRAWN -> notices.withdraw(tx, thread, event.about());
        }
    }

    @Override
    public boolean isTold(Tx tx, TalkEvent event) {
        return event.what() == TalkEvent.What.POSITION_ASKED
                && store.notices()
                        .isTold(tx, notice(Reason.POSITION_ASKED, event).to(event.concerned()));
    }

    /** Whoever asked for a position hears of it, once; a later one stands in the same line. */
    private void answered(Tx tx, TalkEvent event) {
        store.notices().involve(tx, event.by(), event.thread().ref());
        store.notices().settle(tx, event.by(), event.thread().ref(), Reason.POSITION_ASKED);
        var answer = notice(Reason.POSITION_TAKEN, event).at("#positions").news(event.news());
        store.notices()
                .tellOnce(
                        tx,
                        answer.to(store.notices()
                                .askers(tx, event.by(), event.thread().ref())));
    }

    private void decided(Tx tx, TalkEvent event) {
        var thread = event.thread().ref();
        store.notices().involve(tx, event.by(), thread);
        store.notices().settle(tx, thread, Reason.POSITION_ASKED, Reason.QUESTION);
        store.notices()
                .tell(
                        tx,
                        notice(Reason.KEPT_DECISION, event).to(keeper(event.thread())),
                        notice(Reason.DECISION, event).toWatchersOf(thread),
                        widely(event));
    }

    /** Who is meant has answered, and a question is answered for all whom it was asked when one of them has. */
    private void settle(Tx tx, TalkEvent event) {
        var thread = event.thread();
        store.notices().settle(tx, event.by(), thread.ref(), Reason.MENTION, Reason.QUESTION);
        if (asked(thread).contains(event.by())) store.notices().settle(tx, thread.ref(), Reason.QUESTION);
    }

    /** Somebody said something: those whom it concerns hear of it first, then whoever watches. */
    private void said(Tx tx, TalkEvent event, Notice... closest) {
        store.notices().involve(tx, event.by(), event.thread().ref());
        settle(tx, event);
        store.notices()
                .tell(
                        tx,
                        Stream.concat(Stream.of(closest), Stream.of(widely(event)))
                                .toArray(Notice[]::new));
    }

    private static Notice notice(Reason reason, TalkEvent event) {
        return Notice.of(reason, event.thread().ref(), event.by())
                .at(event.about())
                .saying(event.said());
    }

    private Notice widely(TalkEvent event) {
        return notice(Reason.WATCHED, event).toWatchersOf(refs(event.thread()));
    }

    /** Who answers questions about what a question is about. */
    private List<String> asked(DiscussionThread thread) {
        return thread.subject()
                .filter(_ -> thread.purpose().equals("question"))
                .map(Deciders.of(store)::answering)
                .orElse(List.of());
    }

    /** Who keeps what a thread is about. */
    private List<String> keeper(DiscussionThread thread) {
        var keeper = thread.subject().map(charges).map(Charge::keeper).orElse("");
        return store.company().people().stream()
                .filter(person -> person.slug().equals(keeper))
                .map(Person::id)
                .toList();
    }

    /** Where whoever watches one of these wants to hear of it: the thread, the thing, its touchpoints and departments. */
    private Ref[] refs(DiscussionThread thread) {
        Set<Ref> refs = new LinkedHashSet<>(Set.of(thread.ref()));
        thread.subject().ifPresent(subject -> {
            refs.add(subject);
            store.talk().threads().places(List.of(subject)).getOrDefault(subject, List.of()).stream()
                    .flatMap(place -> store.touchpoints().line(place.code()).stream())
                    .forEach(line -> refs.add(new Ref("touchpoint", line.id())));
            var departments = charges.apply(subject).departments();
            store.company().departments().stream()
                    .filter(department -> departments.contains(department.slug()))
                    .map(Department::id)
                    .map(Notice::department)
                    .forEach(refs::add);
        });
        return refs.toArray(Ref[]::new);
    }
}
