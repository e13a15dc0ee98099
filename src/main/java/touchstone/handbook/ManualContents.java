package touchstone.handbook;

import java.util.List;
import touchstone.manual.ManualPage;
import touchstone.text.Language;
import touchstone.text.Markdown;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/** What the manual holds: every page once, in the language of the reader where there is a translation. */
public record ManualContents(Frame frame, List<Entry> entries) {
    private static final int FIRST_WORDS = 150;

    /** One page with its first words. */
    public record Entry(String dataRef, String title, String words, Language language, String path) {}

    static ManualContents of(Handbook handbook, Visit visit) {
        return new ManualContents(
                visit.frame(Section.MANUAL, visit.text("section.manual")),
                handbook.manual().in(visit.language()).stream()
                        .map(ManualContents::entry)
                        .toList());
    }

    private static Entry entry(ManualPage page) {
        return new Entry(
                page.named().dataRef(),
                page.title(),
                Markdown.excerpt(page.body(), FIRST_WORDS),
                page.language(),
                page.path());
    }
}
