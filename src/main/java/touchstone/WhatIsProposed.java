package touchstone;

import java.util.List;
import touchstone.discussion.Proposed;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.standard.StandardStore;
import touchstone.thing.Named;
import touchstone.web.Wording;
import touchstone.writing.Proposal;
import touchstone.writing.Proposals;
import touchstone.writing.Writable;

/** What a thread decides on: a change of a thing, or the whole of a standard that nobody is bound by yet. */
final class WhatIsProposed implements Proposed {
    /** What whoever decides on a new standard has to have read. */
    private static final List<String> WHOLE = List.of(
            "title", "rule", "why", "text", "leeway", "check", "scope", "department", "touchpoints", "keeper", "price");

    private final List<Writable> kinds;
    private final Proposals proposals;
    private final StandardStore standards;

    WhatIsProposed(List<Writable> kinds, Proposals proposals, StandardStore standards) {
        this.kinds = List.copyOf(kinds);
        this.proposals = proposals;
        this.standards = standards;
    }

    @Override
    public What of(Named thing, String proposalId, Wording words) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(thing.ref().kind()))
                .findFirst()
                .map(kind -> proposalId.isEmpty() ? whole(kind, thing, words) : change(kind, thing, proposalId, words))
                .orElse(What.NOTHING);
    }

    private What change(Writable kind, Named thing, String proposalId, Wording words) {
        return proposals
                .state(proposalId)
                .map(state -> new What(proposals.changes(kind, thing, proposalId, words), state))
                .orElse(What.NOTHING);
    }

    private What whole(Writable kind, Named thing, Wording words) {
        if (!thing.ref().kind().equals(Standard.KIND)) return What.NOTHING;
        return standards
                .find(thing.address())
                .filter(standard ->
                        standard.state() == StandardState.PROPOSED || standard.state() == StandardState.DECLINED)
                .map(standard -> new What(proposals.whole(kind, thing, WHOLE, words), became(standard.state())))
                .orElse(What.NOTHING);
    }

    private static Proposal.State became(StandardState state) {
        return state == StandardState.PROPOSED ? Proposal.State.WAITING : Proposal.State.DECLINED;
    }
}
