package touchstone.exchange;

import java.time.ZoneOffset;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DecisionStore;
import touchstone.discussion.Way;
import touchstone.history.Deed;
import touchstone.standard.Standard;
import touchstone.standard.StandardState;
import touchstone.standard.StandardStore;

/**
 * Keeps standards that a file brings, each with its decision (invariant 6): one that comes in force was adopted at the
 * introduction, one that is here already is changed or retired by the import.
 */
record Adopting(StandardStore standards, DecisionStore decisions) implements Part.Keep<Standard> {
    @Override
    public void keep(Tx tx, Standard given, String file, Deed deed) {
        var kept = standards.keep(tx, given, file, deed);
        if (kept.revision() == 1) {
            if (kept.state().holds()) adopt(tx, kept, Way.INTRODUCTION, DecisionEffect.NEW_STANDARD);
            return;
        }
        if (kept.state() == StandardState.RETIRED) adopt(tx, kept, Way.IMPORT, DecisionEffect.RETIRE_STANDARD);
        else if (kept.state().holds()) adopt(tx, kept, Way.IMPORT, DecisionEffect.CHANGE_STANDARD);
    }

    private void adopt(Tx tx, Standard kept, Way way, DecisionEffect effect) {
        // What held already was adopted on the day from which it holds.
        var then = way == Way.INTRODUCTION ? tx.at(kept.validFrom().atTime(8, 0).toInstant(ZoneOffset.UTC)) : tx;
        decisions.adopted(
                then,
                kept.ref(),
                way,
                effect,
                kept.title(),
                kept.language(),
                kept.revision(),
                Optional.of(kept.reviewOn()));
    }
}
