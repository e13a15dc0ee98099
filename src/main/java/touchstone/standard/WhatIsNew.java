package touchstone.standard;

import java.util.List;
import java.util.Optional;
import touchstone.discussion.DecisionLine;
import touchstone.discussion.DecisionStore;
import touchstone.discussion.Way;
import touchstone.history.Revision;
import touchstone.web.Wording;
import touchstone.writing.Changed;
import touchstone.writing.Writable;

/** Says what is new in a standard, so that nobody is asked to know what one would have to look for. */
public final class WhatIsNew {
    /** More decisions than these are not looked through for the one that made it read so. */
    private static final int MOST = 24;

    private final Editions editions;
    private final DecisionStore decisions;
    private final Writable form;

    /** @param form the form of standards, which names their fields */
    public WhatIsNew(Editions editions, DecisionStore decisions, Writable form) {
        this.editions = editions;
        this.decisions = decisions;
        this.form = form;
    }

    /** @param known the version that somebody knows; 0 for none, then it is the one before the current that counts */
    public Novelty since(Standard standard, int known, Wording words) {
        int version = known > 0 ? known : standard.version() - 1;
        var changed = editions.at(standard, version)
                .map(before -> Changed.between(words, form, StandardDraft.typed(before), StandardDraft.typed(standard)))
                .orElse(List.of());
        return new Novelty(changed, decided(standard));
    }

    private Optional<Novelty.Decided> decided(Standard standard) {
        return shaping(standard)
                .map(line -> new Novelty.Decided(
                        line.decision().sentence(), line.decision().language(), line.path()));
    }

    /** By which version it was put under review, by whom and why; empty while it is not. */
    public Optional<Revision> review(Standard standard) {
        return editions.review(standard);
    }

    /** The decision by which it reads as it does; empty where it came with a file. */
    public Optional<DecisionLine> shaping(Standard standard) {
        return decisions.about(standard.ref(), MOST).stream()
                .filter(line -> line.decision().result().equals(Optional.of(standard.ref())))
                .filter(line -> line.decision().effect().shapes())
                .findFirst()
                .filter(line ->
                        line.decision().way() == Way.WRITTEN || line.decision().way() == Way.MEETING);
    }
}
