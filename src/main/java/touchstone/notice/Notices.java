package touchstone.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> answered = new HashSet<>();

    private record Told(String notice, int weight) {
        static final int WAITS = 2;

        /** What waits goes before what concerns somebody, and that before what is merely watched. */
        static int weight(Notice notice) {
            if (notice.waits()) return WAITS;
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
            begin(tx);
            for (var notice : notices) for (var person : receivers(tx, notice)) tell(tx, notice, person, person);
        }
    }

    /**
     * Tells people what became of what they asked for: they hear that whatever else the act asks of them, and in the place of
     * all else that it tells.
     */
    public void answer(Tx tx, Notice notice) {
        synchronized (acting) {
            begin(tx);
            for (var person : receivers(tx, notice)) {
                var before = told.get(person);
                if (!answered.add(person)) continue;
                if (before != null && before.weight() < Told.WAITS) {
                    TakenBackStore.remove(tx, before.notice());
                    told.remove(person);
                }
                store.keep(tx, notice, person);
                heard(tx, person);
            }
        }
    }

    private void begin(Tx tx) {
        if (act == tx) return;
        told.clear();
        answered.clear();
        act = tx;
    }

    /**
     * Tells of one of many things that an act changes: who follows several of them hears of each, as no one of them stands
     * for the others.
     */
    public void tellOfEach(Tx tx, Notice notice) {
        synchronized (acting) {
            begin(tx);
            for (var person : receivers(tx, notice))
                tell(tx, notice, person, person + " " + notice.thing().id());
        }
    }

    private void tell(Tx tx, Notice notice, String person, String key) {
        var before = told.get(key);
        int weight = Told.weight(notice);
        if (before != null && before.weight() >= weight) return;
        if (answered.contains(person) && weight < Told.WAITS) return;
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

    /** The ids of those who asked a person whether a thing fits. */
    public List<String> askers(Tx tx, String person, Ref thing) {
        return store.askers(tx, person, thing);
    }

    /** Tells of what may change: who has been told of it already finds it in the same line, read or not. */
    public void tellOnce(Tx tx, Notice notice) {
        var before = TakenBackStore.told(tx, notice);
        RewordedStore.reword(tx, notice, true).forEach(person -> heard(tx, person));
        tell(tx, notice.besides(before));
    }

    /**
     * What a place says was mended: whoever was told of it finds the new words, and whom it mentions no more hears no more of
     * it, unless that was read already.
     *
     * @param mention with the new words, for those whom they mention now
     */
    public void rewrite(Tx tx, Notice mention) {
        RewordedStore.unmention(tx, mention).forEach(person -> heard(tx, person));
        RewordedStore.reword(tx, mention, false).forEach(person -> heard(tx, person));
    }

    private void heard(Tx tx, String person) {
        tx.changed(INBOX, person);
        touched(tx, person);
    }

    /** Whether all whom a notice concerns directly have one for the same reason, about the same, from the same person, read or not. */
    public boolean isTold(Tx tx, Notice notice) {
        return TakenBackStore.told(tx, notice).containsAll(notice.people());
    }

    /** What somebody told people about a thing is taken back: whoever has not looked hears no more of it. */
    public void takeBack(Tx tx, Notice notice) {
        TakenBackStore.removeUnread(tx, notice).forEach(person -> heard(tx, person));
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
        store.settle(tx, thing, List.of(reasons)).forEach(person -> heard(tx, person));
    }

    /** What a place says is withdrawn: whoever was told of it hears no more of it. */
    public void withdraw(Tx tx, Ref thing, String about) {
        TakenBackStore.removeAbout(tx, thing, about).forEach(person -> heard(tx, person));
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
