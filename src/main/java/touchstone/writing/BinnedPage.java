package touchstone.writing;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * One thing in the bin, as it last read, and the ways on from there.
 *
 * @param path its page in the bin
 * @param home where things of its kind live
 * @param facts what it is, and since when it lies here
 * @param texts what it says, as plain text under the labels of its form
 * @param erasing the sentences that name what goes for good; none for whoever may not do that
 */
public record BinnedPage(
        Frame frame,
        String title,
        Language language,
        String path,
        String home,
        List<String> facts,
        List<Text> texts,
        List<String> erasing) {
    /** What stands in one field. */
    public record Text(String label, String text) {}
}
