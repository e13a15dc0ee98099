package touchstone.story;

import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Ruling;
import touchstone.history.Deed;
import touchstone.notice.Notice;
import touchstone.notice.Notices;
import touchstone.notice.Reason;
import touchstone.people.Visitor;
import touchstone.thing.Named;
import touchstone.web.Problems.Problem;

/** A team chooses a story to learn from; it needs a lesson, and the decision a reason (invariant 1). */
public final class TeachingStory implements touchstone.discussion.Effect {
    private final StoryStore stories;
    private final Notices notices;

    public TeachingStory(StoryStore stories, Notices notices) {
        this.stories = stories;
        this.notices = notices;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.TEACHING_STORY;
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        var story = subject.filter(named -> named.ref().kind().equals(Story.KIND))
                .flatMap(named -> stories.find(named.address()));
        return story.map(TeachingStory::wrong).orElseGet(() -> problem("teaching.not-here"));
    }

    private static Optional<Problem> wrong(Story story) {
        if (story.state() == StoryState.TEACHING) return problem("teaching.already");
        if (story.state() != StoryState.SHARED) return problem("teaching.not-here");
        return story.lesson().isBlank() ? problem("teaching.no-lesson") : Optional.empty();
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(new Problem(key, List.of()));
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var story = ruling.subject()
                .filter(ref -> ref.kind().equals(Story.KIND))
                .flatMap(ref -> stories.withId(tx, ref.id()));
        var wrong = story.map(TeachingStory::wrong).orElseGet(() -> problem("teaching.not-here"));
        if (wrong.isPresent()) return new Result.Refused(wrong.get());
        if (ruling.reason().isBlank())
            return new Result.Refused(problem("teaching.no-reason").orElseThrow());
        var teaching = story.orElseThrow().in(StoryState.TEACHING);
        var deed = Deed.here(ruling.sentence(), ruling.by().id(), false);
        var kept = stories.keep(tx, teaching, StoryFile.write(teaching), deed);
        stories.tellers()
                .of(tx, kept.id())
                .ifPresent(teller -> notices.tell(
                        tx,
                        Notice.of(Reason.USED, kept.ref(), ruling.by().id())
                                .news("taught")
                                .saying(ruling.sentence())
                                .to(teller)));
        return new Result.Done(kept.ref(), kept.revision());
    }
}
