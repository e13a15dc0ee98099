package touchstone.story;

import java.util.List;
import java.util.function.Predicate;

/**
 * How many listed stories there are by main touchpoint and both judgments: small whatever the number of stories, so
 * that every count and facet of stories is a sum over it.
 */
public record StoryCounts(List<Cell> cells) {
    /** Stories of one main touchpoint (its code) with one verdict and one effect. */
    public record Cell(String touchpoint, Verdict verdict, Effect effect, int stories) {}

    public int all() {
        return where(cell -> true);
    }

    public int where(Predicate<Cell> condition) {
        return cells.stream().filter(condition).mapToInt(Cell::stories).sum();
    }

    public int at(String touchpoint) {
        return where(cell -> cell.touchpoint().equals(touchpoint));
    }

    public int at(String touchpoint, Verdict verdict) {
        return where(cell -> cell.verdict() == verdict && cell.touchpoint().equals(touchpoint));
    }

    public int with(Verdict verdict, Effect effect) {
        return where(cell -> cell.verdict() == verdict && cell.effect() == effect);
    }
}
