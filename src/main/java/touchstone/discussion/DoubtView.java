package touchstone.discussion;

import java.util.List;
import touchstone.web.Frame;

/** What a reader doubts, as pages of threads and decisions show it. */
public record DoubtView(String id, String sentence, String date) {
    static List<DoubtView> of(Forum forum, Frame frame, List<Doubted.Doubt> doubts) {
        return doubts.stream()
                .map(one -> new DoubtView(one.id(), one.sentence(), frame.date(forum.day(one.at()))))
                .toList();
    }
}
