package touchstone.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a segment carry which value of which facet, as bits: counting the hits of a value is an
 * intersection of words, so that counts stay exact and cheap however many hits there are.
 */
final class Columns {
    private static final Map<IndexReader.CacheKey, Columns> OF_SEGMENT = new ConcurrentHashMap<>();

    private final Map<String, Map<String, FixedBitSet>> bits = new LinkedHashMap<>();

    private Columns(LeafReader reader) throws IOException {
        Query.FACETS.forEach(facet -> bits.put(facet, new TreeMap<>()));
        var terms = reader.terms(Fields.FACET);
        if (terms == null) return;
        var values = terms.iterator();
        for (var value = values.next(); value != null; value = values.next()) {
            var said = value.utf8ToString().split("=", 2);
            var documents = new FixedBitSet(reader.maxDoc());
            documents.or(values.postings(null, org.apache.lucene.index.PostingsEnum.NONE));
            bits.getOrDefault(said[0], new TreeMap<>()).put(said[1], documents);
        }
    }

    static Columns of(LeafReader reader) throws IOException {
        var segment = reader.getCoreCacheHelper();
        if (segment == null) return new Columns(reader);
        var known = OF_SEGMENT.get(segment.getKey());
        if (known != null) return known;
        var made = new Columns(reader);
        if (OF_SEGMENT.putIfAbsent(segment.getKey(), made) == null) segment.addClosedListener(OF_SEGMENT::remove);
        return made;
    }

    /** The documents by value of a facet. */
    Map<String, FixedBitSet> of(String facet) {
        return bits.getOrDefault(facet, Map.of());
    }

    /** The documents that carry one of these values. */
    FixedBitSet any(String facet, List<String> values, int documents) {
        var any = new FixedBitSet(documents);
        for (var value : values) {
            var some = of(facet).get(value);
            if (some != null) any.or(some);
        }
        return any;
    }

    /** Makes the columns of a new segment before the first search meets it. */
    static final class Warming extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            for (var leaf : reader.leaves()) Columns.of(leaf.reader());
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Ranking.SIMILARITY);
            return searcher;
        }
    }
}
