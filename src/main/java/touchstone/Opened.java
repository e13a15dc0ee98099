package touchstone;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order: at the end, or when a start fails half way. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T one) {
        opened.push(one);
        return one;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) close(opened.pop());
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("could not close " + one, e);
        }
    }
}
