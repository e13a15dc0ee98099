package touchstone.standard;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.writing.Changed;

/**
 * What somebody sees who answers to a version that is not the current one any more: what has changed, and the answer
 * once more.
 *
 * @param changed the fields that read differently since the version before
 */
public record NewerPage(
        Frame frame, String title, Language titleLanguage, String path, int version, List<Changed> changed) {}
