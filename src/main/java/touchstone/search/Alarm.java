package touchstone.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the index thread: soon for something new, at once for somebody who waits for it. */
final class Alarm {
    // To let searches see one change costs as much as to let them see fifty.
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Semaphore news = new Semaphore(0);
    private final Semaphore hurry = new Semaphore(0);
    private long next;

    /** There may be something new. */
    void wake() {
        news.release();
    }

    /** Somebody waits. */
    void hurry() {
        hurry.release();
        news.release();
    }

    /** Sleeps until there may be something new, so long at most, and lets what is saved in a row come together. */
    void rest(Duration longest) throws InterruptedException {
        news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        hurry.tryAcquire(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
        news.drainPermits();
        hurry.drainPermits();
        next = System.nanoTime() + TOGETHER.toNanos();
    }
}
