package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.db.Database;
import touchstone.db.Tx;
import touchstone.history.Deed;
import touchstone.history.Revision;
import touchstone.history.RevisionStore;
import touchstone.people.Person;
import touchstone.people.Visitor;
import touchstone.search.SearchIndex;
import touchstone.text.Hash;
import touchstone.thing.Named;
import touchstone.web.Problems;

/** Where everything is written: checks, merges and keeps in one act; whoever searches after its answer finds what was saved. */
public final class Desk {
    static final int MOST_REASON = 300;

    private final Database db;
    private final RevisionStore revisions;
    private final OnceStore once;
    private final ProposalStore proposals;
    private final BinStore bin;
    private final Drafts drafts;
    private final SearchIndex index;
    private final ProposalNews news;

    /** Forgets what was typed into a form in the act that saves it. */
    public interface DraftForgetting {
        /** The text that was sent; what other windows hold for the same form stays. */
        void forget(Tx tx, Person person, String place, Strand strand);

        /** Everything that a person typed there. */
        void forgetAll(Tx tx, Person person, String place);
    }

    /**
     * What somebody sends.
     *
     * @param once the key of the form; the same key with the same content is one act
     * @param place the address of the form
     * @param strand the text at that place which is done with
     * @param basedOn the revision that the form was filled with; 0 for a new thing
     * @param weight whether people have to do something else now, where the kind of thing asks it
     * @param proposal the id of the proposal that this brings in, or empty
     */
    public record Sent(
            Person by,
            Typed typed,
            String once,
            String place,
            Strand strand,
            int basedOn,
            String reason,
            Weight weight,
            String proposal) {
        /** What lay ready, and was typed into no form. */
        Sent(Person by, Typed typed, String place, int basedOn, String reason, Weight weight, String proposal) {
            this(by, typed, "", place, Strand.NEW, basedOn, reason, weight, proposal);
        }

        Visitor visitor() {
            return Visitor.of(by);
        }

        /** The same, asking something else of people whatever was said; what nobody said is still to be said. */
        Sent asMaterial() {
            return weight == Weight.UNSAID
                    ? this
                    : new Sent(by, typed, once, place, strand, basedOn, reason, Weight.MATERIAL, proposal);
        }

        boolean material() {
            return weight.isMaterial();
        }

        Deed deed() {
            return Deed.here(reason, by.id(), material());
        }
    }

    public Desk(
            Database db,
            RevisionStore revisions,
            OnceStore once,
            ProposalStore proposals,
            BinStore bin,
            Drafts drafts,
            SearchIndex index,
            ProposalNews news) {
        this.db = db;
        this.revisions = revisions;
        this.once = once;
        this.proposals = proposals;
        this.bin = bin;
        this.drafts = drafts;
        this.index = index;
        this.news = news;
    }

    /** Makes a new thing. */
    public Saving make(Writable kind, List<Field> fields, Sent sent) {
        var problems = problems(kind, fields, sent, sent.typed());
        if (problems.any()) return new Saving.Refused(problems);

        // Each form of a new thing has a place of its own; the words are the same in any of them.
        var content = content(kind.path(), sent);
        var saved = db.<Saving>write(tx -> {
            var before = once.made(tx, sent.once(), sent.by(), content);
            if (before.isPresent()) return done(tx, sent, before.get());
            var path = kind.keep(tx, "", sent.typed(), sent.deed());
            once.keep(tx, sent.once(), sent.by(), content, path);
            return done(tx, sent, path);
        });
        letFind();
        return saved;
    }

    /** Changes a thing, or proposes the change. */
    public Saving change(Writable kind, List<Field> fields, Named thing, Sent given) {
        var sent = isMaterial(kind, thing, given) ? given.asMaterial() : given;
        if (kind.may(sent.visitor(), thing, sent.material()) == May.PROPOSE) return propose(kind, fields, thing, sent);
        var saved = db.write(tx -> sentBefore(tx, sent)
                .<Saving>map(Saving.Kept::new)
                .orElseGet(() -> change(tx, kind, fields, thing, sent)));
        if (saved instanceof Saving.Kept) letFind();
        return saved;
    }

    private boolean isMaterial(Writable kind, Named thing, Sent sent) {
        return revisions
                .find(thing.ref().kind(), thing.ref().id(), sent.basedOn())
                .map(base -> kind.isMaterial(kind.read(base.file(), thing.address()), sent.typed(), sent.material()))
                .orElse(sent.material());
    }

    private Saving change(Tx tx, Writable kind, List<Field> fields, Named thing, Sent sent) {
        int newest = revisions.newest(tx, thing.ref().kind(), thing.ref().id());
        var theirs = at(tx, kind, fields, thing, newest).orElseThrow();
        var typed = sent.typed();
        if (sent.basedOn() != newest) {
            var base = at(tx, kind, fields, thing, sent.basedOn()).orElse(theirs);
            var merge = Merge.of(base, theirs, typed);
            if (!merge.isClean()) return new Saving.Overtaken(theirs, merge.merged(), merge.conflicts(), newest);
            typed = merge.merged();
        }
        if (typed.equals(theirs)) return settled(tx, thing, sent, done(tx, thing, sent));
        var problems = reasoned(kind, sent, problems(kind, fields, sent, typed));
        if (problems.any()) return new Saving.Refused(problems);
        var path = kind.keep(tx, thing.address(), typed, sent.deed());
        if (!path.equals(thing.path())) drafts.move(tx, thing.path() + "/edit", path + "/edit");
        // Somebody took it away since it was looked up: the words wait there, and the draft with them.
        if (bin.holds(tx, thing.ref())) return new Saving.Binned(true);
        return settled(tx, thing, sent, kept(tx, sent, path));
    }

    private Saving done(Tx tx, Named thing, Sent sent) {
        return bin.holds(tx, thing.ref()) ? new Saving.Binned(true) : done(tx, sent, thing.path());
    }

    /** A proposal is taken when what came of it is saved, also where two changes had to be brought together first. */
    private Saving settled(Tx tx, Named thing, Sent sent, Saving saving) {
        if (saving instanceof Saving.Binned) return saving;
        proposals
                .find(sent.proposal())
                .filter(proposal -> proposal.ref().equals(thing.ref()))
                .ifPresent(proposal -> settle(tx, proposal, true, "", sent.by()));
        return saving;
    }

    private Optional<Typed> at(Tx tx, Writable kind, List<Field> fields, Named thing, int number) {
        return revisions
                .find(tx, thing.ref().kind(), thing.ref().id(), number)
                .map(Revision::file)
                .map(file -> Arranged.of(kind.read(file, thing.address()), fields));
    }

    private Saving propose(Writable kind, List<Field> fields, Named thing, Sent sent) {
        var problems = reasoned(kind, sent, problems(kind, fields, sent, sent.typed()));
        if (problems.any()) return new Saving.Refused(problems);
        return db.write(tx -> {
            var before = sentBefore(tx, sent);
            if (before.isPresent()) return new Saving.Proposed(before.get());
            if (bin.holds(tx, thing.ref())) return new Saving.Binned(false);
            if (at(tx, kind, fields, thing, sent.basedOn())
                    .filter(sent.typed()::equals)
                    .isPresent()) return done(tx, sent, thing.path());
            var proposal = proposals.keep(tx, thing.ref(), sent);
            var path = kind.proposed(tx, thing, proposal, sent.by());
            news.proposed(tx, proposal);
            kept(tx, sent, path);
            return new Saving.Proposed(path);
        });
    }

    private static Problems problems(Writable kind, List<Field> fields, Sent sent, Typed typed) {
        var problems = Checks.of(typed, fields);
        kind.check(typed, sent.visitor(), problems);
        return problems;
    }

    /** What people have to do does not change without a word why, and nobody guesses whether it does. */
    private static Problems reasoned(Writable kind, Sent sent, Problems problems) {
        if (kind.asksWhy() && sent.reason().isEmpty()) problems.add("reason", "problem.reason");
        if (kind.asksWhy() && sent.weight() == Weight.UNSAID) problems.add("material", "problem.material");
        if (sent.reason().length() > MOST_REASON) problems.add("reason", "problem.long", MOST_REASON);
        return problems;
    }

    /** Declines a proposal with a reason; false when somebody was faster. */
    boolean decline(Proposal proposal, String reason, Person by) {
        return db.write(tx -> settle(tx, proposal, false, reason, by));
    }

    /** Has a proposal talked about, where it came as a matter of wording only; empty when somebody was faster. */
    Optional<Saving> discuss(Writable kind, Named thing, Proposal proposal, Person by) {
        return db.write(tx -> {
            if (bin.holds(tx, thing.ref())) return Optional.of(new Saving.Binned(false));
            var weighed = proposals.weigh(tx, proposal.id());
            return weighed.map(material -> {
                var path = kind.proposed(tx, thing, material, by);
                news.discussed(tx, material);
                return new Saving.Proposed(path);
            });
        });
    }

    private boolean settle(Tx tx, Proposal proposal, boolean adopted, String answer, Person by) {
        boolean settled = proposals.settle(tx, proposal.id(), adopted, answer);
        if (settled) news.settled(tx, proposal, new Settled(adopted, answer, by.id(), proposal.ref(), ""));
        return settled;
    }

    private Optional<String> sentBefore(Tx tx, Sent sent) {
        return once.path(tx, sent.once(), sent.by(), content(sent.place(), sent));
    }

    private Saving kept(Tx tx, Sent sent, String path) {
        once.keep(tx, sent.once(), sent.by(), content(sent.place(), sent), path);
        return done(tx, sent, path);
    }

    private Saving done(Tx tx, Sent sent, String path) {
        drafts.forget(tx, sent.by(), sent.place(), sent.strand());
        return new Saving.Kept(path);
    }

    private static String content(String place, Sent sent) {
        return Hash.sha256(place + "\n" + sent.basedOn() + "\n" + sent.typed().encoded());
    }

    private void letFind() {
        index.owe(db.changes().head());
    }
}
