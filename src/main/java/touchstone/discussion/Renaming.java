package touchstone.discussion;

import java.util.function.Function;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.thing.Ref;
import touchstone.web.Problems;
import touchstone.writing.Drafts;

/** Giving threads other titles: who may, and the act. */
public final class Renaming {
    private final Talking talking;
    private final Threads threads;
    private final ThreadStores stores;
    private final Drafts drafts;
    private final Function<Ref, Charge> charges;

    /**
     * What was typed.
     *
     * @param moves whether the address is to be made of the new title
     * @param basedOn how often the thread had been renamed when the form was filled
     */
    record Typed(String title, boolean moves, int basedOn) {}

    /** @param charges who answers for a thing */
    public Renaming(
            Talking talking, Threads threads, ThreadStores stores, Drafts drafts, Function<Ref, Charge> charges) {
        this.talking = talking;
        this.threads = threads;
        this.stores = stores;
        this.drafts = drafts;
        this.charges = charges;
    }

    /** Whoever began it and whoever keeps what it is about, until it is decided; the editors always. */
    boolean may(Person person, DiscussionThread thread) {
        if (person.role().includes(Role.EDITOR)) return true;
        if (thread.state() == ThreadState.DECIDED) return false;
        return thread.openedBy().equals(person.id())
                || thread.subject().map(charges).orElse(Charge.NOBODY).keeper().equals(person.slug());
    }

    /** Gives a thread another title; overtaken when somebody else did meanwhile. */
    Saying rename(DiscussionThread thread, Typed typed, Talking.Sent sent) {
        var problems = problems(typed);
        if (problems.any()) return new Saying.Refused(problems);
        return talking.done(sent, tx -> {
            var now = stores.threads().find(tx, thread.id());
            if (now.isEmpty() || !may(sent.by(), now.get())) return new Saying.Gone();
            boolean same = now.get().title().equals(typed.title());
            if (!same && stores.titles().number(tx, thread.id()) != typed.basedOn()) return new Saying.Overtaken();
            // Before the others move, as this one is done with.
            drafts.forget(tx, sent.by(), sent.place(), sent.strand());
            var renamed = threads.rename(tx, now.get(), sent.by(), typed.title(), typed.moves());
            if (!renamed.path().equals(now.get().path()))
                drafts.moveAll(tx, now.get().path(), renamed.path());
            return new Saying.Said(renamed.path());
        });
    }

    private static Problems problems(Typed typed) {
        var problems = new Problems();
        if (typed.title().isBlank()) problems.add("title", "problem.empty");
        else if (typed.title().length() > DiscussionThread.TITLE)
            problems.add("title", "problem.long", DiscussionThread.TITLE);
        return problems;
    }
}
