package touchstone.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import touchstone.db.Tx;
import touchstone.discussion.DecisionEffect;
import touchstone.discussion.DiscussionThread;
import touchstone.discussion.Effect;
import touchstone.discussion.Ruling;
import touchstone.people.Visitor;
import touchstone.story.Story;
import touchstone.thing.Named;
import touchstone.thing.Ref;
import touchstone.touchpoint.Touchpoint;
import touchstone.touchpoint.TouchpointLine;
import touchstone.touchpoint.TouchpointState;
import touchstone.touchpoint.TouchpointStore;
import touchstone.web.Problems.Problem;
import touchstone.web.Wording;
import touchstone.writing.Field;
import touchstone.writing.Options;
import touchstone.writing.Shape;

/** Something is to be done once: the decision makes it a plain idea, which nobody has taken yet. */
public final class NewMeasure implements Effect {
    private static final String TITLE = "new-measure-title";
    private static final String BODY = "new-measure-body";
    private static final String PLACE = "new-measure-touchpoint";

    private final MeasureStore measures;
    private final TouchpointStore touchpoints;

    public NewMeasure(MeasureStore measures, TouchpointStore touchpoints) {
        this.measures = measures;
        this.touchpoints = touchpoints;
    }

    @Override
    public DecisionEffect kind() {
        return DecisionEffect.NEW_MEASURE;
    }

    @Override
    public List<Field> fields(Wording words, DiscussionThread thread, Optional<Named> subject) {
        var title = Field.line(TITLE).most(Measure.TITLE_LIMIT);
        var body = Field.prose(BODY).optional();
        if (subject.filter(named -> named.ref().kind().equals(Touchpoint.KIND)).isPresent())
            return List.of(title, body);
        var places = touchpoints.lines().stream()
                .filter(line -> line.state() != TouchpointState.RETIRED)
                .map(line -> Options.of(
                        line.named(), words.text("phase." + line.phase().key()), true, words))
                .toList();
        return List.of(title, body, Field.of(PLACE, Shape.PICK, places).optional());
    }

    @Override
    public Optional<Problem> mayHappen(Visitor visitor, DiscussionThread thread, Optional<Named> subject) {
        return Optional.empty();
    }

    @Override
    public Result apply(Tx tx, Ruling ruling) {
        var title = ruling.more().text(TITLE);
        if (title.isBlank() || title.length() > Measure.TITLE_LIMIT)
            return new Result.Refused(new Problem("measure.title.missing", List.of(Measure.TITLE_LIMIT)));
        var measure = measures.make(
                tx,
                new Measure(
                        "",
                        "",
                        ruling.language(),
                        title,
                        ruling.more().text(BODY),
                        place(ruling),
                        MeasureState.IDEA,
                        ruling.by().id(),
                        Instant.EPOCH,
                        ruling.decisionId(),
                        of(ruling, Story.KIND),
                        "here"));
        return new Result.Done(measure.ref(), 0);
    }

    private static String of(Ruling ruling, String kind) {
        return ruling.subject()
                .filter(ref -> ref.kind().equals(kind))
                .map(Ref::id)
                .orElse("");
    }

    private String place(Ruling ruling) {
        var here = of(ruling, Touchpoint.KIND);
        if (!here.isEmpty()) return here;
        return touchpoints
                .line(ruling.more().text(PLACE))
                .map(TouchpointLine::id)
                .orElse("");
    }
}
