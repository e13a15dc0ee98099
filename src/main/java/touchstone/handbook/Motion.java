package touchstone.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * A standard that moves, or soon will.
 *
 * @param label what happens to it
 * @param dataRef kind and address
 */
public record Motion(String label, String dataRef, String code, String sentence, Language language, String path) {
    private static final int SHOWN = 3;

    /** What is overdue, under review or proposed; where that is little, what will be looked at next. */
    static List<Motion> of(Handbook handbook, Gaps gaps, Frame frame) {
        var motions = new ArrayList<Motion>();
        for (var line : gaps.overdue()) motions.add(of(line, overdue(line, frame), frame));
        for (var line : gaps.underReview()) motions.add(of(line, frame.text("today.under-review"), frame));
        for (var line : handbook.standards().lines())
            if (line.state() == StandardState.PROPOSED) motions.add(of(line, frame.text("today.proposed"), frame));
        next(handbook, frame).forEach(motions::add);
        return motions.subList(0, Math.min(SHOWN, motions.size()));
    }

    private static List<Motion> next(Handbook handbook, Frame frame) {
        var today = handbook.today();
        return handbook.standards().inForce().stream()
                .filter(line -> line.state() == StandardState.IN_FORCE && !line.overdue(today))
                .sorted(Comparator.comparing(StandardLine::reviewOn))
                .limit(SHOWN)
                .map(line -> of(line, frame.text("today.due", frame.date(line.reviewOn())), frame))
                .toList();
    }

    private static String overdue(StandardLine line, Frame frame) {
        return frame.text("today.overdue", frame.date(line.reviewOn()));
    }

    private static Motion of(StandardLine line, String label, Frame frame) {
        var named = line.named();
        return new Motion(
                label,
                named.dataRef(),
                line.code(),
                named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                line.path());
    }
}
