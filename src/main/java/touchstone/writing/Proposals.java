package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.history.Revision;
import touchstone.history.RevisionStore;
import touchstone.thing.Named;
import touchstone.web.Wording;

/** Brings a proposal onto the newest text of its thing, in the act that adopts it. */
public final class Proposals {
    private final ProposalStore store;
    private final RevisionStore revisions;
    private final ProposalNews news;

    /** How that went. */
    public sealed interface Bringing {
        /** What the thing would read like. */
        record Merged(Proposal proposal, Typed typed) implements Bringing {}

        /** The same fields were changed meanwhile; their names. */
        record Conflicting(List<String> fields) implements Bringing {}

        /** It does not wait any more. */
        record Gone() implements Bringing {}
    }

    public Proposals(ProposalStore store, RevisionStore revisions, ProposalNews news) {
        this.store = store;
        this.revisions = revisions;
        this.news = news;
    }

    /** A proposal of a thing that waits. */
    public Optional<Proposal> waiting(Named thing, String id) {
        return store.find(id).filter(one -> one.isWaiting() && one.ref().equals(thing.ref()));
    }

    /** What a proposal would change of the text that it was made from, word by word; also when it was settled. */
    public List<Changed> changes(Writable kind, Named thing, String id, Wording words) {
        return store.find(id)
                .filter(proposal -> proposal.ref().equals(thing.ref()))
                .flatMap(proposal -> revisions
                        .find(thing.ref().kind(), thing.ref().id(), proposal.basedOn())
                        .map(base -> Changed.between(
                                words, kind, kind.read(base.file(), thing.address()), proposal.typed())))
                .orElse(List.of());
    }

    public Bringing bring(Tx tx, Writable kind, Named thing, String id) {
        var proposal =
                store.find(tx, id).filter(one -> one.isWaiting() && one.ref().equals(thing.ref()));
        if (proposal.isEmpty()) return new Bringing.Gone();
        var newest = at(
                        tx,
                        kind,
                        thing,
                        revisions.newest(tx, thing.ref().kind(), thing.ref().id()))
                .orElseThrow();
        var base = at(tx, kind, thing, proposal.get().basedOn()).orElse(newest);
        var merge = Merge.of(base, newest, proposal.get().typed());
        if (!merge.isClean()) return new Bringing.Conflicting(merge.conflicts());
        return new Bringing.Merged(proposal.get(), merge.merged());
    }

    /**
     * Notes what became of it, in the act that decides: it waits for nobody any more.
     *
     * @param answer why it was declined, else empty
     */
    public void settle(Tx tx, String id, boolean adopted, String answer) {
        store.find(tx, id)
                .filter(proposal -> store.settle(tx, id, adopted, answer))
                .ifPresent(proposal -> news.settled(tx, proposal));
    }

    private Optional<Typed> at(Tx tx, Writable kind, Named thing, int number) {
        return revisions
                .find(tx, thing.ref().kind(), thing.ref().id(), number)
                .map(Revision::file)
                .map(file -> kind.read(file, thing.address()));
    }
}
