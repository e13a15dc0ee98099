package touchstone.standard;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.writing.PrivacyHints;
import touchstone.writing.Unsaved;

/**
 * The form in which a reader doubts a standard, or in which it is put under review, once more with what was typed and what is wrong with it.
 *
 * @param problems in words
 * @param hints what the words could tell of somebody
 * @param unsaved what is known of what was typed before
 */
public record DoubtPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        String sentence,
        List<String> problems,
        PrivacyHints hints,
        Unsaved unsaved) {}
