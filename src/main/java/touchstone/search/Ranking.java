package touchstone.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Every number that the order of hits depends on; the table of {@code RankingTest} holds them in place. */
final class Ranking {
    /** The first reading takes a word in a title for so many words in the text; the second looks at titles by themselves. */
    static final int TITLE_COUNTS = 3;

    static final float TITLE = 1f;
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
    /** What the second reading of the best hits adds: words close together, as they were typed, the whole title. */
    static final float CLOSE = 0.5f;

    static final float AS_TYPED = 1.2f;
    static final float WHOLE_TITLE = 6;

    /** A text that also exists in the language of the page, where its twin is the better answer to the same words. */
    static final float TWIN = 0.55f;

    /** How many hits of the first reading are read a second time. */
    static final int SECOND_READING = 100;

    /** Kinds in the order in which a touchpoint alone shows them. */
    static final List<String> KINDS = List.of("touchpoint", "standard", "story");

    private static final Set<String> CORES = Set.of("lesson", "lehre");

    private static final float ALL_WORDS = 1.4f;

    private Ranking() {}

    /** The score after the second reading. */
    static float again(float score, boolean allWords, float closeness) {
        return (allWords ? ALL_WORDS * score : score) + closeness;
    }

    static boolean isCore(String anchor) {
        return CORES.contains(anchor);
    }

    /** How many of the words must occur: both of two, then at least half. */
    static int required(int words) {
        return words <= 2 ? words : (words + 1) / 2;
    }

    /** With fewer hits than this a whole sentence is content with fewer of its words. */
    static final int FEW = 5;

    /** BM25 with fixed average lengths: most things carry but a title in the other language, which would make full texts look long. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f) {
        @Override
        protected float avgFieldLength(CollectionStatistics statistics) {
            if (statistics.field().startsWith("title")) return 8;
            return statistics.field().startsWith("core") ? 50 : 250;
        }
    };
}
