package touchstone.writing;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * What somebody wrote of a thing that is not there any more when it is sent: nothing typed is lost.
 *
 * @param home where things of its kind live
 * @param language in which it was written
 * @param texts what was typed, as plain text under the labels of its form
 */
public record GonePage(Frame frame, String home, Language language, List<BinnedPage.Text> texts) {}
