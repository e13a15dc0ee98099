package touchstone.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Every number that the order of hits depends on; the table of {@code RankingTest} holds them in place. */
final class Ranking {
    static final float TITLE = 1.2f;
    static final float CORE = 0.3f;
    static final float CODE = 40;
    static final float CODE_MENTIONED = 4;
    /** A synonym beside the word itself. */
    static final float SYNONYM = 0.6f;
    /** A word that begins as the last one typed. */
    static final float BEGINNING = 0.25f;
    /** The only readings of a word that nobody wrote. */
    static final float SPELLING = 0.7f;
    /** The parts of a compound, somewhere in the text. */
    static final float PARTS = 0.5f;
    /** What the second reading of the best hits adds: all words, close together, as typed. */
    static final float ALL_WORDS = 3;

    static final float CLOSE = 0.5f;
    static final float AS_TYPED = 1.2f;

    /** How many hits of the first reading are read a second time. */
    static final int SECOND_READING = 200;

    /** Kinds in the order in which a touchpoint alone shows them. */
    static final List<String> KINDS = List.of("touchpoint", "standard", "story");

    private static final Set<String> CORES = Set.of("lesson", "lehre");

    private Ranking() {}

    static boolean isCore(String anchor) {
        return CORES.contains(anchor);
    }

    /** How many of the words must occur: both of two, then about two of three. */
    static int required(int words) {
        return words <= 2 ? words : (int) Math.ceil(words * 0.6);
    }

    /** BM25 with fixed average lengths: most things carry but a title in the other language, which would make full texts look long. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f) {
        @Override
        protected float avgFieldLength(CollectionStatistics statistics) {
            if (statistics.field().startsWith("title")) return 8;
            return statistics.field().startsWith("core") ? 50 : 250;
        }
    };
}
