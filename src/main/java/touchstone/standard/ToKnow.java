package touchstone.standard;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.web.Visit;

/** The standards that somebody is asked to know and has not acknowledged yet; what changed since comes first. */
public final class ToKnow implements Waiting {
    /** Where a standard's page asks whether one knows it, and says what is new. */
    public static final String PLACE = "#known";

    private final Acknowledgements acknowledgements;

    public ToKnow(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public List<Line> of(Visit visit) {
        return acknowledgements.waitingFor(visit.person()).stream()
                .map(standard -> line(visit, standard))
                .toList();
    }

    private static Line line(Visit visit, StandardLine standard) {
        var named = standard.named();
        var words = standard.version() > 1
                ? visit.text("waiting.know.edition", standard.version())
                : visit.text("waiting.know");
        return new Line(
                words,
                standard.code() + " " + named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                standard.path() + PLACE,
                named.dataRef());
    }
}
