package touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Two servers visited in turn, so that what disturbs this machine disturbs both, and medians of what was seen. */
final class Duel {
    private final List<Sample> ours = new ArrayList<>();
    private final List<Sample> theirs = new ArrayList<>();

    /**
     * One round of one server.
     *
     * @param median milliseconds
     * @param slow milliseconds within which 99 of 100 pages came
     * @param work processor time of the server in microseconds a page
     */
    record Sample(double pagesPerSecond, double median, double slow, double work) {}

    private Duel() {}

    /** A server and what is asked of it. */
    record Side(Server server, Load load) {}

    static Duel of(Side ours, Side theirs, int connections, Scale scale) {
        var duel = new Duel();
        for (int pair = 0; pair < scale.pairs(); pair++) {
            boolean first = pair % 2 == 0;
            if (first) duel.ours.add(round(ours, connections, scale));
            duel.theirs.add(round(theirs, connections, scale));
            if (!first) duel.ours.add(round(ours, connections, scale));
        }
        return duel;
    }

    private static Sample round(Side side, int connections, Scale scale) {
        var program = side.server().program();
        long before = program.processorTime().toNanos();
        var round = side.load().visit(side.server().port(), connections, scale.round());
        long work = program.processorTime().toNanos() - before;
        return new Sample(round.pagesPerSecond(), round.millis(0.5), round.millis(0.99), work / 1e3 / round.pages());
    }

    double ours(ToDoubleFunction<Sample> figure) {
        return median(ours.stream().mapToDouble(figure).toArray());
    }

    double theirs(ToDoubleFunction<Sample> figure) {
        return median(theirs.stream().mapToDouble(figure).toArray());
    }

    /** How many times theirs ours is: the median of the pairs. */
    double ratio(ToDoubleFunction<Sample> figure) {
        return median(IntStream.range(0, ours.size())
                .mapToDouble(pair -> figure.applyAsDouble(ours.get(pair)) / figure.applyAsDouble(theirs.get(pair)))
                .toArray());
    }

    static double median(double... values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
