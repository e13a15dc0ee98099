package touchstone.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import touchstone.db.Tx;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.CompanyStore;
import touchstone.touchpoint.TouchpointStore;
import touchstone.writing.Proposals;

/** What decisions do to standards, all of it. */
public final class StandardEffects {
    private StandardEffects() {}

    /** @param today the day where the company is */
    public static List<Effect> all(
            StandardStore standards,
            StandardWriting writing,
            TouchpointStore touchpoints,
            CompanyStore company,
            Proposals proposals,
            Acknowledgements acknowledgements,
            FlagStore flags,
            Notices notices,
            Supplier<LocalDate> today) {
        var life = new Life(
                standards,
                today,
                (tx, standard, ruling) -> ask(tx, standard, ruling, acknowledgements, notices),
                (tx, standard, ruling) -> flags.settle(tx, standard.id(), ruling.decisionId(), ruling.doubts())
                        .forEach(flag -> answer(tx, standard, flag, ruling, notices)));
        return List.of(
                new KeepStandard(life, proposals),
                new DeclineStandard(life, proposals),
                new RetireStandard(life, proposals),
                new ChangeStandard(life, proposals, writing),
                new NewStandard(life, writing, touchpoints, company));
    }

    /** The doubt waits for nobody any more, and whoever raised it hears how it was answered. */
    private static void answer(Tx tx, Standard standard, Flag flag, Ruling ruling, Notices notices) {
        notices.withdraw(tx, standard.ref(), Flag.link(flag.id()));
        notices.answer(
                tx,
                Notice.of(
                                Reason.DOUBT_ANSWERED,
                                ruling.thread().ref(),
                                ruling.by().id())
                        .at("#" + ruling.anchor())
                        .saying(ruling.sentence())
                        .to(flag.by()));
    }

    private static void ask(
            Tx tx, Standard standard, Ruling ruling, Acknowledgements acknowledgements, Notices notices) {
        acknowledgements.keep(tx, standard, standard.version(), List.of(ruling.by()));
        notices.tell(
                tx,
                Notice.of(Reason.ACKNOWLEDGE, standard.ref(), ruling.by().id())
                        .saying(ruling.sentence())
                        .at(ToKnow.PLACE)
                        .to(acknowledgements.missing(tx, standard)));
    }
}
