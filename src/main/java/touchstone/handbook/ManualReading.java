package touchstone.handbook;

import java.util.List;
import java.util.Optional;
import touchstone.manual.ManualPage;
import touchstone.text.Heading;
import touchstone.text.Html;
import touchstone.text.Language;
import touchstone.web.Frame;
import touchstone.web.Prose;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * One page of the manual.
 *
 * @param headings its contents; empty where the page is short
 * @param twin the same page in the other language
 * @param pages all pages, this one marked
 */
public record ManualReading(
        Frame frame,
        String dataRef,
        String path,
        String title,
        Language language,
        Html text,
        boolean failed,
        List<Heading> headings,
        Optional<Way> twin,
        List<Way> pages,
        Optional<Way> before,
        Optional<Way> after,
        Talk talk) {
    /** The headings of a page stay as they are: its title is the only first one. */
    private static final int AS_WRITTEN = 0;

    private static final int LONG = 4;
    private static final int SECTION = 2;

    static ManualReading of(Handbook handbook, Visit visit, ManualPage page) {
        var prose = Prose.of(handbook.markdown(), handbook.things(), visit, List.of(page.body()), AS_WRITTEN);
        // The order of the page's own language, so that reading on stays in it.
        var pages = handbook.manual().in(page.language());
        int here = pages.indexOf(page);
        var frame = handbook.around(visit, visit.frame(Section.MANUAL, page.title()), page.named());
        return new ManualReading(
                frame,
                page.named().dataRef(),
                page.path(),
                page.title(),
                page.language(),
                prose.html(page.body()),
                prose.failed(page.body()),
                headings(handbook, page),
                handbook.manual()
                        .twin(page, page.language().other())
                        .map(twin -> new Way(twin.title(), twin.language(), twin.path(), false)),
                pages.stream().map(other -> way(other, page)).toList(),
                at(pages, here - 1, page),
                at(pages, here + 1, page),
                Talk.about(handbook, frame, page.named()));
    }

    private static List<Heading> headings(Handbook handbook, ManualPage page) {
        var headings = handbook.markdown().render(page.body(), AS_WRITTEN).headings().stream()
                .filter(heading -> heading.level() == SECTION)
                .toList();
        return headings.size() < LONG ? List.of() : headings;
    }

    private static Optional<Way> at(List<ManualPage> pages, int index, ManualPage here) {
        return index < 0 || index >= pages.size() ? Optional.empty() : Optional.of(way(pages.get(index), here));
    }

    private static Way way(ManualPage page, ManualPage here) {
        return new Way(page.title(), page.language(), page.path(), page.equals(here));
    }
}
