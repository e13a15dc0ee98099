package touchstone.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which things a query finds, as bits by segment: how many there are, and how many with each value of each facet as if
 * nothing were chosen in it. Counting costs the same however many are found, and nothing is weighed for it.
 */
final class Matching {
    private final List<LeafReaderContext> contexts;
    private final List<Leaf> leaves = new ArrayList<>();

    Matching(IndexSearcher searcher, Asked asked, Audience audience, Map<String, List<String>> chosen)
            throws IOException {
        var allowed = weight(searcher, asked.allowed(audience));
        var words = new ArrayList<Weight>();
        for (var word : asked.eachWord()) words.add(weight(searcher, word));
        contexts = searcher.getIndexReader().leaves();
        for (var context : contexts) leaves.add(new Leaf(context, allowed, words, chosen));
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Takes what has at least so many of the words; gives back how many there are. */
    int require(int words) {
        int total = 0;
        for (var leaf : leaves) total += leaf.require(words);
        return total;
    }

    /** The number of hits by value, by facet. */
    Map<String, Map<String, Integer>> counts() {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (var leaf : leaves) leaf.count(counts);
        return counts;
    }

    /** What was found and chosen, to be weighed. */
    Query found() {
        return new Found(leaves.stream().map(leaf -> leaf.selected).toList());
    }

    /** Whether a hit has all the words. */
    boolean hasAllWords(int document) {
        var leaf = leaves.get(ReaderUtil.subIndex(document, contexts));
        for (var word : leaf.words) if (!word.get(document - leaf.context.docBase)) return false;
        return true;
    }

    private static final class Leaf {
        final LeafReaderContext context;
        final List<FixedBitSet> words = new ArrayList<>();
        private final Columns columns;
        private final FixedBitSet allowed;
        private final Map<String, FixedBitSet> choices = new LinkedHashMap<>();
        private FixedBitSet matching;
        private FixedBitSet selected;

        Leaf(LeafReaderContext context, Weight allowed, List<Weight> words, Map<String, List<String>> chosen)
                throws IOException {
            this.context = context;
            this.columns = Columns.of(context.reader());
            this.allowed = bits(allowed);
            var live = context.reader().getLiveDocs();
            if (live != null) live.applyMask(this.allowed, 0);
            for (var word : words) this.words.add(bits(word));
            int size = context.reader().maxDoc();
            chosen.forEach((facet, values) -> choices.put(facet, columns.any(facet, values, size)));
            matching = this.allowed;
            selected = this.allowed;
        }

        private FixedBitSet bits(Weight weight) throws IOException {
            var bits = new FixedBitSet(context.reader().maxDoc());
            var scorer = weight.scorer(context);
            if (scorer != null) bits.or(scorer.iterator());
            return bits;
        }

        int require(int least) {
            matching = least == 0 ? allowed : atLeast(least);
            selected = matching;
            for (var choice : choices.values()) selected = both(selected, choice);
            return selected.cardinality();
        }

        /** For 64 documents at a time: in the n-th place are those that have n of the words seen so far. */
        private FixedBitSet atLeast(int least) {
            var found = new FixedBitSet(allowed.length());
            var seen = new long[least + 1];
            for (int at = 0; at < FixedBitSet.bits2words(allowed.length()); at++) {
                Arrays.fill(seen, 0);
                seen[0] = allowed.getBits()[at];
                for (var word : words) for (int n = least; n > 0; n--) seen[n] |= seen[n - 1] & word.getBits()[at];
                found.getBits()[at] = seen[least];
            }
            return found;
        }

        void count(Map<String, Map<String, Integer>> counts) {
            for (var facet : touchstone.search.Query.FACETS) {
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
            var hits = matching;
            for (var choice : choices.entrySet())
                if (!choice.getKey().equals(facet)) hits = both(hits, choice.getValue());
            return hits;
        }

        private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
            var both = one.clone();
            both.and(other);
            return both;
        }
    }
}
