package touchstone.search;

import java.util.Comparator;

/**
 * A hit on its way; of two with one score the newer thing is better.
 *
 * @param weight of the thing; part of its score after the second reading
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
