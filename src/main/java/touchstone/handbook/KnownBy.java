package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import touchstone.standard.Coverage;
import touchstone.standard.Share;
import touchstone.web.Visit;

/**
 * How well a standard is known, in words: management first, then the departments. Counts only, never people.
 *
 * @param all of everybody who is asked, such as 91 %; empty where it would tell of a few
 * @param count the same as a number of people
 */
public record KnownBy(String all, String count, List<Line> lines) {
    /** One line: who, and how many of them. */
    public record Line(String who, String share) {}

    static KnownBy of(Visit visit, Departments departments, Coverage coverage) {
        var lines = new ArrayList<Line>();
        for (var line : coverage.lines()) lines.add(new Line(who(visit, departments, line), share(visit, line)));
        return new KnownBy(
                coverage.all().map(share -> percent(visit, share)).orElse(""),
                coverage.all().map(share -> ofAll(visit, share)).orElse(visit.text("coverage.few")),
                lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static String who(Visit visit, Departments departments, Coverage.Line line) {
        var titles = line.departments().stream().map(departments::title).collect(Collectors.joining(", "));
        if (!line.management()) return titles;
        var management = visit.text("coverage.management");
        return titles.isEmpty() ? management : management + ", " + titles;
    }

    /** Management by number, so that the one who is missing is not lost in a percentage; all others in per cent. */
    private static String share(Visit visit, Coverage.Line line) {
        return line.share()
                .map(share -> line.management() ? ofAll(visit, share) : percent(visit, share))
                .orElseGet(() -> visit.text("coverage.few"));
    }

    private static String ofAll(Visit visit, Share share) {
        return visit.text("coverage.of", share.know(), share.asked());
    }

    private static String percent(Visit visit, Share share) {
        return visit.text("coverage.percent", share.percent());
    }
}
