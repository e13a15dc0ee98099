package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What one version or one proposal changes, word by word.
 *
 * @param heading which version it is
 * @param facts when, who and why
 * @param changed the fields that read differently; none for the first version
 * @param missing what it names that is not there any more, for whoever may restore it
 * @param before the address of the version before, or empty
 * @param after the address of the version after, or empty
 * @param talk where it is talked about and decided, or empty
 * @param act what its buttons post to, or empty where the visitor may do nothing
 * @param proposal whether it is to be adopted or declined, not restored
 * @param outcome what adopting it means, in a sentence; empty where it is not to be adopted here
 * @param discuss what the button says that has it talked about instead, or empty
 * @param why the reason typed so far for declining it
 * @param problems what is wrong with that reason
 * @param unsaved what is known of a reason typed before; none where it is not to be declined
 */
public record RevisionPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        String heading,
        List<String> facts,
        List<Changed> changed,
        List<String> missing,
        String before,
        String after,
        String talk,
        String act,
        boolean proposal,
        String outcome,
        String discuss,
        String why,
        List<String> problems,
        Optional<Unsaved> unsaved) {}
