package touchstone.handbook;

import java.util.List;
import touchstone.story.StoryLine;
import touchstone.story.Verdict;
import touchstone.web.Frame;
import touchstone.web.StoryTeaser;

/**
 * The stories of one verdict about a place or a standard.
 *
 * @param sign the name of its sign
 * @param count how many there are, the ones that are not shown too
 * @param all where all of them are; empty when all are shown
 * @param blank what to say when there is none
 * @param tell where to tell the first one
 */
public record Side(
        String sign, String title, int count, List<StoryTeaser> stories, String all, String blank, String tell) {
    static final int SHOWN = 6;

    /**
     * @param words the beginning of its keys: {@code <words>.desired} is the title, {@code <words>.desired.blank} the invitation
     * @param tell where to tell one
     * @param lines the first of them, one more than are shown if there are more
     */
    static Side of(
            Handbook handbook,
            Frame frame,
            String words,
            Verdict verdict,
            String tell,
            List<StoryLine> lines,
            int count) {
        var shown = lines.stream().limit(SHOWN).toList();
        var key = words + "." + verdict.key();
        return new Side(
                verdict.key(),
                frame.text(key),
                Math.max(count, shown.size()),
                StoryTeasers.of(handbook, frame, shown),
                "",
                frame.text(key + ".blank"),
                tell);
    }

    /** The same with a way to all, if they are not all shown. */
    Side with(String path) {
        return count > stories.size() ? new Side(sign, title, count, stories, path, blank, tell) : this;
    }

    public boolean isEmpty() {
        return stories.isEmpty();
    }
}
