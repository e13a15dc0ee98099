package touchstone.thing;

/** Points at a thing by its kind and its id, for ever; pages show the address instead, as in {@code story:in-three-weeks}. */
public record Ref(String kind, String id) {}
