package touchstone.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import touchstone.discussion.Effect;
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
                (tx, standard, by) -> notices.tell(
                        tx,
                        Notice.of(Reason.ACKNOWLEDGE, standard.ref(), by).to(acknowledgements.missing(tx, standard))),
                (tx, standard) -> flags.settle(tx, standard.id())
                        .forEach(flag -> notices.withdraw(tx, standard.ref(), Flag.link(flag))));
        return List.of(
                new KeepStandard(life, proposals),
                new DeclineStandard(life, proposals),
                new RetireStandard(life, proposals),
                new ChangeStandard(life, proposals, writing),
                new NewStandard(life, writing, touchpoints, company));
    }
}
