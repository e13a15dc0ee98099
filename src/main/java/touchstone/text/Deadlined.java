package touchstone.text;

import java.time.Duration;

/** A text that can be read until a deadline only: the way to end a parser that has no end of its own. */
final class Deadlined implements CharSequence {
    /** Between two looks at the clock, which costs more than a character. */
    private static final int READS = 4096;

    private final String text;
    private final long deadline;
    private int reads;

    Deadlined(String text, Duration budget) {
        this.text = text;
        deadline = System.nanoTime() + budget.toNanos();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS == 0) check();
        return text.charAt(index);
    }

    void check() {
        if (System.nanoTime() - deadline > 0) throw new TooMuch("the text takes too long");
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        check();
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
