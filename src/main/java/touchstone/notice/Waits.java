package touchstone.notice;

import java.util.ArrayList;
import java.util.List;
import touchstone.web.Visit;

/**
 * Of all that waits for somebody for one reason the first few, and the rest, which a page leaves out or folds.
 *
 * @param rest at least two: one more line is as long as the words for it
 */
public record Waits(List<Waiting.Line> first, List<Waiting.Line> rest) {
    /** What waits for whoever has signed in; nothing for guests. */
    public static List<Waits> of(Visit visit, List<Waiting> waiting, int shown) {
        if (visit.visitor().isGuest()) return List.of();
        var all = new ArrayList<Waits>();
        for (var one : waiting) {
            var lines = one.of(visit);
            int first = lines.size() <= shown + 1 ? lines.size() : shown;
            if (!lines.isEmpty()) all.add(new Waits(lines.subList(0, first), lines.subList(first, lines.size())));
        }
        return all;
    }
}
