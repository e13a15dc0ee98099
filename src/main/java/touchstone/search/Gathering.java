package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import touchstone.text.Language;

/** Gathers in one pass the best hits, how many there are, and the counts of every facet as if nothing were chosen in it. */
final class Gathering implements Collector {
    /**
     * A hit on its way; of two with one score the newer thing is better.
     *
     * @param weight of the thing, which its score contains
     */
    record Candidate(int document, float score, float weight, long age) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .thenComparingLong(Candidate::age)
                .reversed()
                .thenComparingInt(Candidate::document);

        Candidate scoring(float changed) {
            return new Candidate(document, changed, weight, age);
        }
    }

    private final Map<String, List<String>> chosen;
    private final int most;
    private final Language ui;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private int total;

    Gathering(Map<String, List<String>> chosen, int most, Language ui) {
        this.chosen = chosen;
        this.most = most;
        this.ui = ui;
    }

    int total() {
        return total;
    }

    List<Candidate> best() {
        return best.stream().sorted(Candidate.BEST_FIRST).toList();
    }

    /** The number of hits by value, by facet. */
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return most == 0 ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    /** One collector for the whole search: a query is answered by one thread. */
    CollectorManager<Gathering, Gathering> alone() {
        return new CollectorManager<>() {
            @Override
            public Gathering newCollector() {
                return Gathering.this;
            }

            @Override
            public Gathering reduce(Collection<Gathering> gatherings) {
                return Gathering.this;
            }
        };
    }

    private final class Leaf implements LeafCollector {
        private final int base;
        private final int size;
        private final Columns columns;
        private final FixedBitSet matching;
        private final Map<String, FixedBitSet> choices = new LinkedHashMap<>();
        private final List<FixedBitSet> required;
        private final NumericDocValues weights;
        private final NumericDocValues twins;
        private final NumericDocValues ages;
        private @Nullable Scorable scorer;

        Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            size = context.reader().maxDoc();
            columns = Columns.of(context.reader());
            matching = new FixedBitSet(size);
            chosen.forEach((facet, values) -> choices.put(facet, columns.any(facet, values, size)));
            required = new ArrayList<>(choices.values());
            weights = DocValues.getNumeric(context.reader(), Fields.WEIGHT);
            twins = DocValues.getNumeric(context.reader(), Fields.twin(ui));
            ages = DocValues.getNumeric(context.reader(), Fields.AGE);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            matching.set(document);
            for (var bits : required) if (!bits.get(document)) return;
            total++;
            if (most > 0) weigh(document);
        }

        private void weigh(int document) throws IOException {
            float weight = weights.advanceExact(document) ? Float.intBitsToFloat((int) weights.longValue()) : 1;
            if (twins.advanceExact(document)) weight *= Ranking.TWIN;
            float score = scorer == null ? 0 : weight * scorer.score();
            var worst = best.size() < most ? null : best.peek();
            if (worst != null && score < worst.score()) return;
            long age = ages.advanceExact(document) ? ages.longValue() : 0;
            var candidate = new Candidate(base + document, score, weight, age);
            if (worst != null && Candidate.BEST_FIRST.compare(candidate, worst) >= 0) return;
            best.add(candidate);
            if (best.size() > most) best.poll();
        }

        @Override
        public void finish() {
            for (var facet : Query.FACETS) {
                var hits = matchingBeside(facet);
                columns.of(facet).forEach((value, documents) -> {
                    int count = (int) FixedBitSet.intersectionCount(hits, documents);
                    if (count > 0)
                        counts.computeIfAbsent(facet, ignored -> new TreeMap<>())
                                .merge(value, count, Integer::sum);
                });
            }
        }

        private FixedBitSet matchingBeside(String facet) {
            if (choices.isEmpty() || (choices.size() == 1 && choices.containsKey(facet))) return matching;
            var hits = matching.clone();
            choices.forEach((other, documents) -> {
                if (!other.equals(facet)) hits.and(documents);
            });
            return hits;
        }
    }
}
