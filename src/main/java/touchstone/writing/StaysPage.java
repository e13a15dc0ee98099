package touchstone.writing;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * Why a thing was not taken away, and what can be done instead.
 *
 * @param why one sentence for each reason
 * @param retires whether it can be retired instead
 */
public record StaysPage(Frame frame, String title, Language language, String path, List<String> why, boolean retires) {}
