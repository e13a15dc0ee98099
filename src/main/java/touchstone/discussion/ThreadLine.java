package touchstone.discussion;

import java.util.Map;

/**
 * A thread as lists show it.
 *
 * @param positions how many there are of each stance
 * @param first the text of the first post
 */
public record ThreadLine(DiscussionThread thread, Author by, Map<Stance, Integer> positions, String first) {
    public ThreadLine {
        positions = Map.copyOf(positions);
    }

    public int positions(Stance stance) {
        return positions.getOrDefault(stance, 0);
    }

    public int allPositions() {
        return positions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
