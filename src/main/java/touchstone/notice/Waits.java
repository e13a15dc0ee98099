package touchstone.notice;

import java.util.ArrayList;
import java.util.List;
import touchstone.web.Visit;

/**
 * Of all that waits for somebody for one reason the first few, and the rest, which a page leaves out or folds.
 *
 * @param more how many lines the rest has; one alone is none, as it is as long as the words for it
 */
public record Waits(List<Group> first, List<Group> rest, int more) {
    /** Lines one after the other that wait for the same reason, which is said once. */
    public record Group(String words, List<Waiting.Line> lines) {}

    /** What waits for whoever has signed in; nothing for guests. */
    public static List<Waits> of(Visit visit, List<Waiting> waiting, int shown) {
        if (visit.visitor().isGuest()) return List.of();
        var all = new ArrayList<Waits>();
        for (var one : waiting) {
            var lines = one.of(visit);
            int first = lines.size() <= shown + 1 ? lines.size() : shown;
            if (!lines.isEmpty())
                all.add(new Waits(
                        groups(lines.subList(0, first)),
                        groups(lines.subList(first, lines.size())),
                        lines.size() - first));
        }
        return all;
    }

    private static List<Group> groups(List<Waiting.Line> lines) {
        var groups = new ArrayList<Group>();
        for (int from = 0, to; from < lines.size(); from = to) {
            var words = lines.get(from).words();
            for (to = from + 1; to < lines.size() && lines.get(to).words().equals(words); ) to++;
            groups.add(new Group(words, lines.subList(from, to)));
        }
        return groups;
    }
}
