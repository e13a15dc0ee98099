package touchstone.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import touchstone.db.Tx;
import touchstone.history.Revision;
import touchstone.history.RevisionStore;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems;
import touchstone.web.Wording;

/** Brings a proposal onto the newest text of its thing, for the form and the act that adopt it. */
public final class Proposals {
    private final ProposalStore store;
    private final RevisionStore revisions;
    private final ProposalNews news;

    /**
     * What a thing would read like with a proposal on top of its newest text.
     *
     * @param newest how it reads now
     * @param revision the number of that
     * @param disputed the fields that were changed by both since the proposal was begun
     * @param conflicts those of them that nobody has brought together yet
     */
    public record Brought(
            Proposal proposal,
            Typed newest,
            int revision,
            Typed typed,
            Collection<String> disputed,
            List<String> conflicts) {}

    /** The revisions of a thing, in the form in which they are typed. */
    private record Texts(int newest, IntFunction<Optional<Typed>> at) {}

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

    /** What became of a proposal; empty for one that is not there. */
    public Optional<Proposal.State> state(String id) {
        return store.find(id).map(Proposal::state);
    }

    /** How a thing reads now in some of its fields. */
    public List<Changed> whole(Writable kind, Named thing, Collection<String> names, Wording words) {
        var ref = thing.ref();
        return read(kind, thing, revisions.find(ref.kind(), ref.id(), revisions.newest(ref.kind(), ref.id())))
                .map(typed -> Changed.whole(words, kind, typed, names))
                .orElse(List.of());
    }

    /** A proposal that waits, on top of the newest text; empty when it does not wait any more. */
    public Optional<Brought> bring(Writable kind, Named thing, String id, Answered answered) {
        var ref = thing.ref();
        return waiting(thing, id)
                .map(proposal -> brought(
                        proposal,
                        new Texts(
                                revisions.newest(ref.kind(), ref.id()),
                                number -> read(kind, thing, revisions.find(ref.kind(), ref.id(), number))),
                        answered));
    }

    /** The same in the act that adopts it. */
    public Optional<Brought> bring(Tx tx, Writable kind, Named thing, String id, Answered answered) {
        var ref = thing.ref();
        return store.find(tx, id)
                .filter(one -> one.isWaiting() && one.ref().equals(ref))
                .map(proposal -> brought(
                        proposal,
                        new Texts(
                                revisions.newest(tx, ref.kind(), ref.id()),
                                number -> read(kind, thing, revisions.find(tx, ref.kind(), ref.id(), number))),
                        answered));
    }

    private static Optional<Typed> read(Writable kind, Named thing, Optional<Revision> revision) {
        return revision.map(one -> kind.read(one.file(), thing.address()));
    }

    /** What was typed counts as long as the form showed all that was to be seen of the revision that it was filled with. */
    private static Brought brought(Proposal proposal, Texts texts, Answered answered) {
        var newest = texts.at().apply(texts.newest()).orElseThrow();
        var base = texts.at().apply(proposal.basedOn()).orElse(newest);
        var merge = Merge.of(base, newest, proposal.typed());
        var disputed = new LinkedHashSet<>(merge.conflicts());
        var shown = texts.at().apply(answered.basedOn());
        var proposed = shown.map(text -> Merge.of(base, text, proposal.typed()))
                .filter(seen -> answered.fields().containsAll(seen.conflicts()));
        if (proposed.isPresent()) {
            var yours = answered.over(proposed.get().merged(), shown.orElseThrow());
            merge = Merge.of(shown.orElseThrow(), newest, yours);
            disputed.addAll(merge.conflicts());
        }
        return new Brought(proposal, newest, texts.newest(), merge.merged(), disputed, merge.conflicts());
    }

    /**
     * What a form has to show of a proposal, so that it can be adopted: the fields that both changed, with both texts, those
     * that would not pass the form of the thing any more, and those that stood open already.
     *
     * @param typed what would be kept
     * @param prefix of the names in the form
     */
    public static Further further(
            Writable kind,
            Brought brought,
            Answered answered,
            Typed typed,
            Visitor visitor,
            Wording words,
            String prefix) {
        var fields = Arranged.keeping(kind.fields(words, false), brought.newest(), words.language());
        var wrong = Checks.of(typed, fields);
        kind.check(typed, visitor, wrong);
        var open = fields.stream()
                .filter(field -> isOpen(field.name(), brought, answered, wrong))
                .toList();
        if (open.isEmpty()) return Further.NOTHING;
        var showing = new Showing(kind, fields, brought, typed, words, prefix);
        var names = open.stream().map(Field::name).toList();
        return new Further(
                open.stream().map(showing::entry).toList(),
                wrong.under(prefix),
                open.stream().flatMap(showing::clash).toList(),
                Answered.carried(prefix, brought.revision(), names));
    }

    /** How the fields of a proposal are shown in a form. */
    private record Showing(
            Writable kind, List<Field> fields, Brought brought, Typed typed, Wording words, String prefix) {
        WritePage.Entry entry(Field field) {
            return new WritePage.Entry(
                    field.named(prefix + field.name()),
                    WritePage.label(words, kind, field.name()),
                    WritePage.hint(words, kind, field.name()),
                    typed.all(field.name()),
                    List.of());
        }

        Stream<Clash> clash(Field field) {
            if (!brought.disputed().contains(field.name())) return Stream.empty();
            var theirs = Changed.said(fields, brought.newest(), field.name());
            var yours = Changed.said(fields, typed, field.name());
            var label = WritePage.label(words, kind, field.name());
            return theirs.equals(yours)
                    ? Stream.empty()
                    : Stream.of(new Clash(prefix + field.name(), label, theirs, yours));
        }
    }

    private static boolean isOpen(String name, Brought brought, Answered answered, Problems wrong) {
        return brought.disputed().contains(name)
                || wrong.names().contains(name)
                || answered.fields().contains(name);
    }

    /**
     * Notes what became of it, in the act that decides: it waits for nobody any more.
     *
     * @param settled what whoever proposed it hears; the answer is kept where it was declined
     */
    public void settle(Tx tx, String id, Settled settled) {
        store.find(tx, id)
                .filter(_ -> store.settle(tx, id, settled.adopted(), settled.adopted() ? "" : settled.answer()))
                .ifPresent(proposal -> news.settled(tx, proposal, settled));
    }

    /**
     * A proposal waits again where the decision that declined it stands open once more.
     *
     * @param declined when that decision was taken: what was declined otherwise stays so
     * @param by the id of who opens it
     */
    public void revive(Tx tx, String id, Instant declined, String by) {
        store.revive(tx, id, declined).ifPresent(proposal -> news.revived(tx, proposal, by));
    }
}
