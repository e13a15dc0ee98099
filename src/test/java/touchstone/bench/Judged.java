package touchstone.bench;

/** A number beside what it is to reach. */
record Judged(double value, Goal goal) {}
