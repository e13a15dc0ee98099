package touchstone.handbook;

import java.util.ArrayList;
import java.util.List;
import touchstone.notice.Waiting;
import touchstone.standard.StandardLine;
import touchstone.web.Frame;
import touchstone.web.Section;
import touchstone.web.Visit;

/** The standards that somebody keeps and that ask to be looked at: the review is late, or something speaks against them. */
public final class Keeping implements Waiting {
    private final Handbook handbook;

    public Keeping(Handbook handbook) {
        this.handbook = handbook;
    }

    @Override
    public List<Line> of(Visit visit) {
        var slug = visit.person().slug();
        var kept = handbook.standards().inForce().stream()
                .filter(line -> line.keeper().equals(slug))
                .toList();
        if (kept.isEmpty()) return List.of();
        var frame = visit.frame(Section.NONE, "");
        var today = handbook.today();
        var strain = Strain.of(handbook, frame, kept);
        var lines = new ArrayList<Line>();
        for (var standard : kept) {
            var reasons = new ArrayList<String>();
            if (standard.overdue(today)) reasons.add(frame.text("waiting.overdue", frame.date(standard.reviewOn())));
            reasons.addAll(strain.getOrDefault(standard.code(), List.of()));
            if (!reasons.isEmpty()) lines.add(line(frame, standard, String.join(" ", reasons)));
        }
        return lines;
    }

    private static Line line(Frame frame, StandardLine standard, String words) {
        var named = standard.named();
        return new Line(
                words,
                standard.code() + " " + named.titleIn(frame.language()),
                named.titleLanguage(frame.language()),
                standard.path() + "#doubts",
                named.dataRef());
    }
}
