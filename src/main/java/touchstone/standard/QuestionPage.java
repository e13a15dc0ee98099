package touchstone.standard;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.writing.PrivacyHints;

/**
 * The form of a question about a standard, once more with what was typed and what is wrong with it.
 *
 * @param problems in words
 * @param hints what the words could tell of somebody
 */
public record QuestionPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        String question,
        List<String> problems,
        PrivacyHints hints) {}
