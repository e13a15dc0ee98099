package touchstone.web;

import java.util.List;
import java.util.Optional;

/**
 * The whole journey in one line of ticks, with the place where one is; above every touchpoint and story.
 *
 * @param before the neighbour on the journey
 * @param after the neighbour on the journey
 */
public record PlaceLine(List<Phase> phases, Optional<Place> before, Optional<Place> after) {
    /**
     * One phase of the journey.
     *
     * @param here whether one is in it
     */
    public record Phase(String name, String path, boolean here, List<Tick> ticks) {}

    /**
     * One touchpoint.
     *
     * @param truth whether it is a moment of truth
     * @param faint whether it is indirect or only planned
     * @param here whether it is the one that the page is about
     */
    public record Tick(Place place, boolean truth, boolean faint, boolean here) {}

    /** The touchpoint that the page is about. */
    public Optional<Place> here() {
        return phases.stream()
                .flatMap(phase -> phase.ticks().stream())
                .filter(Tick::here)
                .map(Tick::place)
                .findFirst();
    }

    /** The phase that the page is in. */
    public Optional<Phase> phase() {
        return phases.stream().filter(Phase::here).findFirst();
    }
}
