package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.discussion.Decision;
import touchstone.discussion.DecisionLine;
import touchstone.standard.Standard;
import touchstone.web.Frame;

/**
 * What was decided about a standard, the newest first.
 *
 * @param all where there is more of it, empty while all stands here
 */
public record Decided(List<Line> lines, String all) {
    private static final int SHOWN = 12;

    /**
     * One decision.
     *
     * @param when the day, in words
     * @param way where it was decided, in words
     * @param path where it can be read with its reason
     * @param after what took its place
     */
    public record Line(
            Decision decision,
            String when,
            String way,
            String effect,
            String path,
            Optional<DecisionLine.After> after) {}

    static Decided of(Handbook handbook, Frame frame, Standard standard) {
        var found = handbook.decisions().about(standard.ref(), SHOWN + 1);
        return new Decided(
                found.stream()
                        .limit(SHOWN)
                        .map(line -> line(handbook, frame, line))
                        .toList(),
                found.size() > SHOWN ? all(standard) : "");
    }

    private static String all(Standard standard) {
        var place = StandardPage.place(standard);
        return place.isEmpty() ? "/decisions" : "/decisions?touchpoint=" + place;
    }

    private static Line line(Handbook handbook, Frame frame, DecisionLine line) {
        var decision = line.decision();
        return new Line(
                decision,
                frame.date(handbook.day(decision.decidedAt())),
                frame.text("decision.way." + decision.way().key()),
                frame.text("decision.effect." + decision.effect().key()),
                line.path(),
                line.after());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
