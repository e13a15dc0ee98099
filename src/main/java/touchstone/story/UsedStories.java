package touchstone.story;

import java.util.List;
import touchstone.db.Tx;
import touchstone.discussion.Aftermath;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.Effect.Result.Done;
import touchstone.discussion.Ruling;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.standard.Standard;
import touchstone.standard.StandardStore;
import touchstone.thing.Ref;

/**
 * Whoever told a story hears that it changed something: the person alone, by a notice about the story, which goes with the
 * tie when that is cut. Nothing that others can see says whom it went to.
 */
public final class UsedStories implements Aftermath {
    private static final List<DecisionEffect> CHANGES =
            List.of(DecisionEffect.CHANGE_STANDARD, DecisionEffect.NEW_STANDARD);

    private final StandardStore standards;
    private final UseStore uses;
    private final Notices notices;

    public UsedStories(StandardStore standards, UseStore uses, Notices notices) {
        this.standards = standards;
        this.uses = uses;
        this.notices = notices;
    }

    @Override
    public void follows(Tx tx, Ruling ruling, Done done) {
        if (!CHANGES.contains(ruling.effect()) || !done.thing().kind().equals(Standard.KIND)) return;
        var changed = standards
                .find(tx, done.thing())
                .map(standard -> standard.code() + " " + standard.title())
                .orElse("");
        for (var told : uses.tellers(tx, ruling))
            notices.tell(
                    tx,
                    Notice.of(
                                    Reason.USED,
                                    new Ref(Story.KIND, told.storyId()),
                                    ruling.by().id())
                            .at("#uses")
                            .saying(changed)
                            .to(told.personId()));
    }
}
