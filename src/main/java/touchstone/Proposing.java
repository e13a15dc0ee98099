package touchstone;

import java.util.List;
import touchstone.account.Account;
import touchstone.db.Tx;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.people.Role;
import touchstone.standard.Standard;
import touchstone.thing.Ref;
import touchstone.web.Undecided;
import touchstone.writing.Proposal;
import touchstone.writing.ProposalNews;

/** Lets those hear of a proposal who decide on it: the keeper of a standard, else the editors. */
final class Proposing implements ProposalNews {
    private final Store store;

    Proposing(Store store) {
        this.store = store;
    }

    @Override
    public void proposed(Tx tx, Proposal proposal) {
        store.notices()
                .tell(
                        tx,
                        Notice.of(Reason.PROPOSAL, proposal.ref(), proposal.by())
                                .at(Undecided.place(proposal.id()))
                                .saying(proposal.reason())
                                .to(deciders(proposal.ref())));
    }

    @Override
    public void settled(Tx tx, Proposal proposal) {
        store.notices().withdraw(tx, proposal.ref(), Undecided.place(proposal.id()));
    }

    private List<String> deciders(Ref thing) {
        var here = store.accounts().people().here();
        var keeper = keeper(thing);
        // A keeper of the example cannot sign in, and would never hear of it.
        var keeping = here.stream()
                .filter(Account::known)
                .map(Account::person)
                .filter(person -> person.slug().equals(keeper))
                .map(Person::id)
                .toList();
        if (!keeping.isEmpty()) return keeping;
        return here.stream()
                .filter(Account::known)
                .map(Account::person)
                .filter(person -> person.role() != Role.MEMBER)
                .map(Person::id)
                .toList();
    }

    private String keeper(Ref thing) {
        if (!thing.kind().equals(Standard.KIND)) return "";
        return store.standards().lines().stream()
                .filter(line -> line.id().equals(thing.id()))
                .findFirst()
                .flatMap(line -> store.standards().find(line.code()))
                .map(Standard::keeper)
                .orElse("");
    }
}
