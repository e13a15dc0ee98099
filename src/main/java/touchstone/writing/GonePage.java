package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What somebody wrote of a thing that is not there any more when it is sent: nothing typed is lost.
 *
 * @param kept where it lies in the bin with these words as its newest version; empty where they are only here
 * @param home where things of its kind live
 * @param language in which it was written
 * @param texts what was typed, as plain text under the labels of its form
 * @param draft the draft that this is; none for what was just sent
 */
public record GonePage(
        Frame frame,
        String kept,
        String home,
        Language language,
        List<BinnedPage.Text> texts,
        Optional<DraftLine> draft) {
    /** The key of the sentence that says where the words are now. */
    public String deck() {
        if (draft.isPresent()) return "bin.left.deck";
        return kept.isEmpty() ? "bin.gone.deck" : "bin.gone.kept";
    }
}
