package touchstone.web;

/** How much there is at a touchpoint: standards that bind or invite, stories by our judgment. */
public record Counts(int binding, int inviting, int desired, int undesired, int open) {
    public boolean isEmpty() {
        return binding + inviting + desired + undesired + open == 0;
    }
}
