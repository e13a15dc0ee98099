package touchstone.bench;

import java.util.Locale;

/** What a number is to reach. */
record Goal(String sign, double limit) {
    static final Goal NONE = new Goal("", 0);

    static Goal atLeast(double limit) {
        return new Goal(">=", limit);
    }

    static Goal atMost(double limit) {
        return new Goal("<=", limit);
    }

    boolean isReached(double value) {
        return switch (sign) {
            case ">=" -> value >= limit;
            case "<=" -> value <= limit;
            default -> true;
        };
    }

    /** What stands beside a number: what it is to reach, and whether it does. */
    String verdict(double value) {
        if (sign.isEmpty()) return "";
        return String.format(Locale.ROOT, "%s %s %s", sign, limit, isReached(value) ? "reached" : "MISSED");
    }
}
