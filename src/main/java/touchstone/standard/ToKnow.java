package touchstone.standard;

import java.util.List;
import touchstone.notice.Waiting;
import touchstone.web.Visit;

/** What somebody has still to read and to know. */
public final class ToKnow implements Waiting {
    private final Acknowledgements acknowledgements;

    public ToKnow(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public List<Line> of(Visit visit) {
        return visit.visitor().person().map(acknowledgements::waitingFor).orElse(List.of()).stream()
                .map(asked -> line(asked, visit))
                .toList();
    }

    private static Line line(Acknowledgements.Asked asked, Visit visit) {
        var named = asked.standard().named();
        return new Line(
                visit.text(asked.anew() ? "waiting.know-anew" : "waiting.know"),
                named.titleIn(visit.language()),
                named.titleLanguage(visit.language()),
                asked.standard().path() + "#known",
                named.dataRef());
    }
}
