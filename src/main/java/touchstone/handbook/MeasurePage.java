package touchstone.handbook;

import java.util.List;
import touchstone.measure.Measure;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/**
 * One measure.
 *
 * @param body what is to be done; empty where the title says it all
 */
public record MeasurePage(Frame frame, Idea idea, List<Part> body, Backlinks backlinks) {
    static MeasurePage of(Handbook handbook, Visit visit, Measure measure) {
        var frame = visit.frame(Section.MEASURES, measure.title());
        var prose = handbook.prose(visit, List.of(measure.body()));
        var body = new Part(
                "body",
                visit.text("measure.body"),
                prose.html(measure.body()),
                measure.language(),
                prose.failed(measure.body()));
        return new MeasurePage(
                frame,
                Idea.of(handbook, visit, frame, List.of(measure)).getFirst(),
                measure.body().isBlank() ? List.of() : List.of(body),
                Backlinks.of(handbook, visit, measure.ref()));
    }
}
