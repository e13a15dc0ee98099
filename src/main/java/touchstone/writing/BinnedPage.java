package touchstone.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Prose;
import touchstone.web.Wording;

/**
 * One thing in the bin, as it last read, and the ways on from there.
 *
 * @param path its page in the bin
 * @param home where things of its kind live
 * @param facts what it is, and since when it lies here
 * @param texts what it says, under the labels of its form
 * @param source whether texts stand there as they were typed, to be copied
 * @param erasing the sentences that name what goes for good; none for whoever may not do that
 */
public record BinnedPage(
        Frame frame,
        String title,
        Language language,
        String path,
        String home,
        List<String> facts,
        List<Shown> texts,
        boolean source,
        List<String> erasing) {
    /**
     * What stands in one field, as it was typed.
     *
     * @param prose whether it is Markdown
     */
    public record Text(String label, String text, boolean prose) {
        /** The fields in which something stands, in the order of the form. */
        static List<Text> of(Wording words, Writable kind, List<Field> fields, Typed typed) {
            return fields.stream()
                    .map(field -> new Text(
                            WritePage.label(words, kind, field.name()),
                            Changed.said(fields, typed, field.name()),
                            field.shape() == Shape.PROSE))
                    .filter(text -> !text.text().isEmpty())
                    .toList();
        }
    }

    /**
     * One field as the page shows it.
     *
     * @param html as readers saw it; empty for what is no Markdown, and where the source is wanted
     */
    public record Shown(Text text, Optional<Html> html) {
        static Shown source(Text text) {
            return new Shown(text, Optional.empty());
        }

        /**
         * What people wrote, as its page showed it.
         *
         * @param render takes the texts of all fields together
         */
        static List<Shown> of(List<Text> texts, Function<List<String>, Prose> render) {
            var prose = render.apply(
                    texts.stream().filter(Text::prose).map(Text::text).toList());
            return texts.stream()
                    .map(text ->
                            new Shown(text, text.prose() ? Optional.of(prose.html(text.text())) : Optional.empty()))
                    .toList();
        }
    }

    /** The same page the other way: the source, or as readers saw it. */
    public String otherWay() {
        return source ? path : path + "?source=yes";
    }

    /** Whether there is anything that reads differently in its source. */
    public boolean hasProse() {
        return texts.stream().anyMatch(shown -> shown.text().prose());
    }
}
