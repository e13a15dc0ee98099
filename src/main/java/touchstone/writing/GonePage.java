package touchstone.writing;

import java.util.List;
import java.util.Optional;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Wording;

/**
 * What somebody wrote of a thing that is not there any more when it is sent: nothing typed is lost.
 *
 * @param home where things of its kind live
 * @param language in which it was written
 * @param texts what was typed, as plain text under the labels of its form
 * @param draft the place of the draft that this is; none for what was just sent
 */
public record GonePage(
        Frame frame, String home, Language language, List<BinnedPage.Text> texts, Optional<String> draft) {
    /** What was typed into a form, in its order; what is empty is left out. */
    static List<BinnedPage.Text> texts(Wording words, Writable kind, Typed typed) {
        var fields = kind.fields(words, false);
        return fields.stream()
                .map(field -> new BinnedPage.Text(
                        WritePage.label(words, kind, field.name()), Changed.said(fields, typed, field.name())))
                .filter(text -> !text.text().isEmpty())
                .toList();
    }
}
