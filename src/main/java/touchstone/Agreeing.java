package touchstone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import touchstone.db.Tx;
import touchstone.discussion.Effect;
import touchstone.discussion.Threads;
import touchstone.measure.NewMeasure;
import touchstone.notice.Notice;
import touchstone.notice.Reason;
import touchstone.people.Person;
import touchstone.standard.AcknowledgementStore;
import touchstone.standard.Acknowledgements;
import touchstone.standard.Asking;
import touchstone.standard.DoubtRoutes;
import touchstone.standard.Editions;
import touchstone.standard.FlagStore;
import touchstone.standard.KnowingRoutes;
import touchstone.standard.Standard;
import touchstone.standard.StandardEffects;
import touchstone.standard.StandardWriting;
import touchstone.standard.ToKnow;
import touchstone.standard.WhatIsNew;
import touchstone.story.TeachingStory;
import touchstone.web.Routes;
import touchstone.writing.Drafts;
import touchstone.writing.Proposals;
import touchstone.writing.Writable;

/** What becomes of what is agreed, made by hand for {@link App}: who knows it, who doubts it. */
final class Agreeing {
    private final Store store;
    private final Acknowledgements acknowledgements;
    private final FlagStore flags;
    private final Clock clock;

    Agreeing(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        // Somebody's first day is noted without a zone, so it is compared without one.
        var day = clock.withZone(ZoneOffset.UTC);
        acknowledgements = new Acknowledgements(
                store.db(),
                store.standards(),
                new AcknowledgementStore(store.db()),
                store.notices(),
                () -> LocalDate.now(day));
        flags = new FlagStore(store.db());
    }

    /** What decisions do to standards, measures and stories. */
    List<Effect> effects(List<Writable> kinds, Proposals proposals) {
        var writing = kinds.stream()
                .filter(StandardWriting.class::isInstance)
                .map(StandardWriting.class::cast)
                .findFirst()
                .orElseThrow();
        var effects = new ArrayList<>(StandardEffects.all(
                store.standards(),
                writing,
                store.touchpoints(),
                store.company(),
                proposals,
                acknowledgements,
                flags,
                store.notices(),
                () -> LocalDate.now(clock.withZone(store.company().zone()))));
        effects.add(new NewMeasure(store.measures(), store.touchpoints()));
        effects.add(new TeachingStory(store.stories(), store.notices()));
        return effects;
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    FlagStore flags() {
        return flags;
    }

    /** @param standards the form of standards */
    List<Routes> routes(Writable standards, Threads threads, Drafts drafts) {
        return List.of(
                new KnowingRoutes(
                        store.standards(),
                        acknowledgements,
                        this::remind,
                        whatIsNew(standards),
                        new Asking(
                                store.db(),
                                threads,
                                store.talk().threads(),
                                store.talk().mentions(),
                                store.company()),
                        drafts),
                new DoubtRoutes(
                        store.db(),
                        store.standards(),
                        flags,
                        store.talk().mentions(),
                        store.company(),
                        store.notices(),
                        thing -> Deciders.of(store).answering(thing),
                        drafts));
    }

    /** @param standards the form of standards */
    WhatIsNew whatIsNew(Writable standards) {
        return new WhatIsNew(
                new Editions(store.register().revisions()), store.talk().decisions(), standards);
    }

    private void remind(Tx tx, Standard standard, Person by, List<String> people) {
        store.notices()
                .tell(
                        tx,
                        Notice.of(Reason.REMINDER, standard.ref(), by.id())
                                .at(ToKnow.PLACE)
                                .to(people));
    }
}
