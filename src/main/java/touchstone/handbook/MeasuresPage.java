package touchstone.handbook;

import java.util.List;
import touchstone.web.Frame;
import touchstone.web.Pages;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The ideas of what to do once, the newest first. */
public record MeasuresPage(Frame frame, List<Idea> ideas, int count, Pages pages) {
    static MeasuresPage of(Handbook handbook, Visit visit) {
        int count = handbook.measures().countOfIdeas();
        var pages = Pages.of(visit.number("page", 1), count, Section.MEASURES.path());
        var frame = visit.frame(Section.MEASURES, visit.text("section.measures"));
        var ideas = handbook.measures().ideas(pages.offset(), Pages.SIZE);
        return new MeasuresPage(frame, Idea.of(handbook, visit, frame, ideas), count, pages);
    }

    /** Whether somebody has turned past the last page. */
    public boolean isPast() {
        return ideas.isEmpty() && count > 0;
    }
}
