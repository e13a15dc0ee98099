package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.standard.StandardLine;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.StandardTeaser;
import touchstone.web.Visit;

/** Is it known? Each binding standard in force with who knows its current version. */
public record CoveragePage(Frame frame, List<Row> rows) {
    /** One standard. */
    public record Row(StandardTeaser standard, KnownBy known) {}

    static CoveragePage of(Handbook handbook, Visit visit) {
        var departments = Departments.of(handbook, visit);
        var teasers = StandardTeasers.of(handbook, visit);
        var coverage = handbook.acknowledgements().coverage(handbook.standards().inForce());
        var rows = new ArrayList<Row>();
        for (StandardLine line : handbook.standards().inForce()) {
            var known = coverage.get(line.code());
            if (known == null) continue;
            rows.add(new Row(teasers.of(line), KnownBy.of(visit, departments, known)));
        }
        return new CoveragePage(visit.frame(Section.COVERAGE, visit.text("section.coverage")), rows);
    }
}
