package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What one proposal would change, word by word.
 *
 * @param facts when, who and why
 * @param changed the fields that would read differently
 * @param notes what to know before it is adopted
 * @param talk where it is talked about and decided, or empty
 * @param act what its buttons post to, or empty where the visitor may do nothing
 * @param outcome what adopting it means, in a sentence; empty where it is not to be adopted here
 * @param discuss what the button says that has it talked about instead, or empty
 * @param why the reason typed so far for declining it
 * @param problems what is wrong with that reason
 * @param unsaved what is known of a reason typed before; none where it is not to be declined
 */
public record ProposalPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        List<String> facts,
        List<Changed> changed,
        List<String> notes,
        String talk,
        String act,
        String outcome,
        String discuss,
        String why,
        List<String> problems,
        Optional<Unsaved> unsaved) {}
