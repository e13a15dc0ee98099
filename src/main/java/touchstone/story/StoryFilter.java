package touchstone.story;

import java.util.Set;

/** Which stories somebody browses: any of the values of each set; an empty set asks nothing. */
public record StoryFilter(Set<String> touchpoints, Set<Verdict> verdicts, Set<Effect> effects) {
    public static final StoryFilter ALL = new StoryFilter(Set.of(), Set.of(), Set.of());

    public boolean matches(StoryCounts.Cell cell) {
        return has(touchpoints, cell.touchpoint()) && has(verdicts, cell.verdict()) && has(effects, cell.effect());
    }

    public boolean any() {
        return !touchpoints.isEmpty() || !verdicts.isEmpty() || !effects.isEmpty();
    }

    private static <T> boolean has(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
