package touchstone.writing;

import java.util.List;
import touchstone.text.Language;
import touchstone.web.Frame;

/**
 * One version of a thing: what it changed, or what has changed since, and all that it said.
 *
 * @param heading which version it is
 * @param facts when, who and why
 * @param today whether it is compared with the text of today, not with the version before
 * @param changed the fields that read differently; none for the first version
 * @param same what stands there where nothing reads differently
 * @param otherWay the same page with the other comparison; empty for the newest version
 * @param language of its texts
 * @param whole what stood in each field, under the labels of the form
 * @param missing what it names that is not there any more, for whoever may go back to it
 * @param before the address of the version before, or empty
 * @param after the address of the version after, or empty
 * @param act what going back to it posts to, or empty where the visitor may not
 */
public record VersionPage(
        Frame frame,
        String title,
        Language titleLanguage,
        String path,
        String heading,
        List<String> facts,
        boolean today,
        List<Changed> changed,
        String same,
        String otherWay,
        Language language,
        List<BinnedPage.Shown> whole,
        List<String> missing,
        String before,
        String after,
        String act) {}
