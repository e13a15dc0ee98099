package touchstone.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.thing.Ref;

/**
 * What acts call, in their own transaction, so that people hear of them. Nobody hears of an own act, and nobody twice of
 * the same one. Who may read what is asked when a notice is shown or mailed, not here.
 */
public final class Notices {
    /** The kind under which the change log says that somebody was told something; the id is that of the person. */
    public static final String INBOX = "inbox";

    private final NoticeStore store;
    private final WatchStore watches;
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();
    private volatile Runnable bell = () -> {};
    private final Object acting = new Object();
    // Whom the act that is under way has told already. Acts come one after the other.
    private @Nullable Tx act;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(String notice, int weight) {
        /** What waits goes before what concerns somebody, and that before what is merely watched. */
        static int weight(Notice notice) {
            if (notice.waits()) return 2;
            return notice.reason() == Reason.WATCHED ? 0 : 1;
        }
    }

    public Notices(Database db) {
        store = new NoticeStore(db);
        watches = new WatchStore(db);
    }

    NoticeStore store() {
        return store;
    }

    public WatchStore watches() {
        return watches;
    }

    /** Calls somebody with the id of a person whose inbox or watching has changed, once that is kept. */
    void follow(Consumer<String> follower) {
        followers.add(follower);
    }

    /** Calls somebody when something waits for a person that did not before, once that is kept. */
    void whenWaiting(Runnable bell) {
        this.bell = bell;
    }

    /**
     * Tells people of an act: the first of these notices that is for a person is the one that the person gets, so the
     * closest reason comes first. Where an act tells more than once, what waits for somebody goes before what does not, and
     * what is merely watched comes last.
     */
    public void tell(Tx tx, Notice... notices) {
        synchronized (acting) {
            if (act != tx) told.clear();
            act = tx;
            for (var notice : notices) for (var person : receivers(tx, notice)) tell(tx, notice, person, person);
        }
    }

    /**
     * Tells of one of many things that an act changes: who follows several of them hears of each, as no one of them stands
     * for the others.
     */
    public void tellOfEach(Tx tx, Notice notice) {
        synchronized (acting) {
            if (act != tx) told.clear();
            act = tx;
            for (var person : receivers(tx, notice))
                tell(tx, notice, person, person + " " + notice.thing().id());
        }
    }

    private void tell(Tx tx, Notice notice, String person, String key) {
        var before = told.get(key);
        int weight = Told.weight(notice);
        if (before != null && before.weight() >= weight) return;
        if (before != null) TakenBackStore.remove(tx, before.notice());
        if (weight == 0) TakenBackStore.removeOlder(tx, notice, person);
        told.put(key, new Told(store.keep(tx, notice, person), weight));
        if (before == null) tx.changed(INBOX, person);
        touched(tx, person);
        if (notice.waits()) tx.afterwards(bell);
    }

    private Set<String> receivers(Tx tx, Notice notice) {
        var all = new LinkedHashSet<>(notice.people());
        all.addAll(watches.watching(tx, notice.watched()));
        all.remove(notice.actor());
        if (all.isEmpty()) return all;
        if (!notice.waits()) all.removeAll(watches.muting(tx, notice.thing()));
        return store.here(tx, all);
    }

    /** A thing and where it is: its standards, touchpoints and departments. Whoever watches one of these hears of it. */
    public Ref[] around(Tx tx, Ref thing) {
        return watches.around(tx, thing).toArray(Ref[]::new);
    }

    /** Whether all whom a notice concerns directly have one for the same reason, about the same, from the same person, read or not. */
    public boolean isTold(Tx tx, Notice notice) {
        return TakenBackStore.told(tx, notice).containsAll(notice.people());
    }

    /** What somebody told people about a thing is taken back: whoever has not looked hears no more of it. */
    public void takeBack(Tx tx, Notice notice) {
        for (var person : TakenBackStore.removeUnread(tx, notice)) {
            tx.changed(INBOX, person);
            touched(tx, person);
        }
    }

    /** A person takes part in something and hears of it from now on, unless the person has said otherwise. */
    public void involve(Tx tx, String personId, Ref thing) {
        watches.begin(tx, personId, thing);
        touched(tx, personId);
    }

    /** A person wants to hear of something, or not any more. */
    public void watch(Tx tx, String personId, Ref ref, boolean wanted) {
        watches.say(tx, personId, ref, wanted);
        touched(tx, personId);
    }

    /** A person has done what was asked about a thing: it waits no more. */
    public void settle(Tx tx, String personId, Ref thing, Reason... reasons) {
        store.settle(tx, personId, thing, List.of(reasons));
        touched(tx, personId);
    }

    /** What was asked of people about a thing is done with, whoever was asked: it waits for nobody any more. */
    public void settle(Tx tx, Ref thing, Reason... reasons) {
        for (var person : store.settle(tx, thing, List.of(reasons))) {
            tx.changed(INBOX, person);
            touched(tx, person);
        }
    }

    /** What a place says is withdrawn: whoever was told of it hears no more of it. */
    public void withdraw(Tx tx, Ref thing, String about) {
        for (var person : TakenBackStore.removeAbout(tx, thing, about)) {
            tx.changed(INBOX, person);
            touched(tx, person);
        }
    }

    /** Takes a person out of all that was told about a thing, for good. */
    public void unlink(Tx tx, Ref thing, String personId) {
        for (var person : TakenBackStore.unlink(tx, thing, personId)) touched(tx, person);
        touched(tx, personId);
    }

    /** What was told about a thing does not say any more that this person did it. */
    public void hide(Tx tx, Ref thing, String personId) {
        TakenBackStore.hide(tx, thing, personId);
    }

    /** Things are removed for good: nobody is told of them any more, in the inbox or by a mail that has not left. */
    public static void forget(Tx tx, Collection<String> things) {
        TakenBackStore.forget(tx, things);
    }

    /** Removes what was read long ago. */
    public void sweep(Tx tx) {
        store.sweep(tx);
    }

    void touched(Tx tx, String personId) {
        tx.afterwards(() -> followers.forEach(follower -> follower.accept(personId)));
    }
}
