package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import touchstone.people.Department;
import touchstone.standard.StandardLine;
import touchstone.standard.StandardState;
import touchstone.web.Frame;
import touchstone.web.Place;
import touchstone.web.Section;
import touchstone.web.StandardTeaser;
import touchstone.web.Visit;

/**
 * The handbook in force: what holds everywhere, then what holds at each touchpoint; or the booklet of one department.
 *
 * @param facts on which day, how many
 * @param unknown that a department does not exist and all are shown, in words; empty where it does
 * @param departments whose booklet one can take
 * @param points where the others hold, in the order of the journey
 * @param proposed what is talked about and binds nobody
 */
public record StandardsPage(
        Frame frame,
        String title,
        List<String> facts,
        String unknown,
        List<Way> departments,
        Force basics,
        List<Point> points,
        List<StandardTeaser> proposed) {
    /** Standards parted by whether they bind. */
    public record Force(List<StandardTeaser> binding, List<StandardTeaser> inviting) {
        static Force of(List<StandardLine> lines, Function<StandardLine, StandardTeaser> teaser) {
            return new Force(
                    lines.stream()
                            .filter(line -> line.rule().binding())
                            .map(teaser)
                            .toList(),
                    lines.stream()
                            .filter(line -> !line.rule().binding())
                            .map(teaser)
                            .toList());
        }

        public boolean isEmpty() {
            return binding.isEmpty() && inviting.isEmpty();
        }
    }

    /** What holds at one touchpoint, or wherever a department works. */
    public record Point(Optional<Place> place, String title, Force force) {}

    static StandardsPage of(Handbook handbook, Visit visit) {
        var departments = Departments.of(handbook, visit);
        var chosen = departments.all().stream()
                .filter(department -> department.slug().equals(visit.query("department")))
                .findFirst();
        Predicate<StandardLine> wanted = line -> line.companyWide()
                || chosen.map(department -> department.slug().equals(line.department()))
                        .orElse(true);
        var all = handbook.standards().lines().stream().filter(wanted).toList();
        var holding = all.stream().filter(line -> line.state().holds()).toList();
        var proposed = all.stream()
                .filter(line -> line.state() == StandardState.PROPOSED)
                .toList();
        var title = chosen.map(department -> visit.text("standards.booklet", department.titleIn(visit.language())))
                .orElseGet(() -> visit.text("standards.title"));
        var teasers = StandardTeasers.of(handbook, visit);
        return new StandardsPage(
                visit.frame(Section.HANDBOOK, title),
                title,
                facts(handbook, visit, holding.size(), proposed.size()),
                chosen.isPresent() ? "" : unknown(visit),
                departments(visit, departments, chosen),
                Force.of(holding.stream().filter(StandardLine::companyWide).toList(), teasers::of),
                points(Places.of(handbook, visit), departments, teasers, holding, visit),
                teasers.of(proposed));
    }

    private static String unknown(Visit visit) {
        var asked = visit.query("department").strip();
        return asked.isEmpty() ? "" : visit.text("standards.unknown", asked.substring(0, Math.min(40, asked.length())));
    }

    public boolean isEmpty() {
        return basics.isEmpty() && points.isEmpty() && proposed.isEmpty();
    }

    /** Whether a booklet holds nothing of its department's own. */
    public boolean hasOnlyBasics() {
        return points.isEmpty() && !basics.isEmpty();
    }

    private static List<String> facts(Handbook handbook, Visit visit, int holding, int proposed) {
        var facts = new ArrayList<String>();
        facts.add(visit.text("standards.on", visit.frame(Section.HANDBOOK, "").date(handbook.today())));
        facts.add(visit.words().count("standards.holding", holding));
        if (proposed > 0) facts.add(visit.words().count("standards.proposed", proposed));
        return facts;
    }

    private static List<Way> departments(Visit visit, Departments departments, Optional<Department> chosen) {
        var ways = new ArrayList<Way>();
        ways.add(new Way(
                visit.text("standards.everybody"), visit.language(), Section.HANDBOOK.path(), chosen.isEmpty()));
        for (var department : departments.all())
            ways.add(new Way(
                    department.titleIn(visit.language()),
                    visit.language(),
                    Section.HANDBOOK.path() + "?department=" + department.slug(),
                    chosen.map(department::equals).orElse(false)));
        return ways;
    }

    /** Each standard once, at the first of its touchpoints; those of a department that name none come last. */
    private static List<Point> points(
            Places places, Departments departments, StandardTeasers teasers, List<StandardLine> holding, Visit visit) {
        var others = holding.stream().filter(line -> !line.companyWide()).toList();
        var points = new ArrayList<Point>();
        for (var touchpoint : places.all()) {
            var code = touchpoint.code();
            var here = others.stream()
                    .filter(line -> !line.touchpoints().isEmpty()
                            && line.touchpoints().getFirst().equals(code))
                    .toList();
            if (here.isEmpty()) continue;
            var place = places.to(touchpoint);
            points.add(new Point(Optional.of(place), place.title(), Force.of(here, line -> teasers.at(code, line))));
        }
        for (var department : departments.all()) {
            var everywhere = others.stream()
                    .filter(line ->
                            line.touchpoints().isEmpty() && line.department().equals(department.slug()))
                    .toList();
            if (everywhere.isEmpty()) continue;
            points.add(new Point(
                    Optional.empty(),
                    visit.text("standards.everywhere", departments.title(department.slug())),
                    Force.of(everywhere, teasers::of)));
        }
        return points;
    }
}
