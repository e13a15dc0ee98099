package touchstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long tests wait for what must come: so long that only what hangs fails, and then with a sentence. */
public final class Patience {
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;

    private Patience() {}

    /** Asks over a connection of its own. */
    public static <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        var client = HttpClient.newHttpClient();
        try {
            return ask(client, request, handler);
        } finally {
            // To close it gently is to wait without an end.
            client.shutdownNow();
        }
    }

    /** Asks; the limit holds for the whole answer, where that of a request holds for the first line of it only. */
    public static <T> HttpResponse<T> ask(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return of("an answer to " + request.method() + " " + request.uri(), client.sendAsync(request, handler));
    }

    /** What comes of something under way. */
    public static <T> T of(String what, Future<T> coming) {
        try {
            return coming.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            coming.cancel(true);
            throw missed(what);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cut) throw new UncheckedIOException(cut);
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until a latch is open. */
    public static void await(String what, CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) throw missed(what);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until something is so. */
    public static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) throw missed(what);
            if (Thread.interrupted()) throw new IllegalStateException("stopped while waiting for " + what);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** Waits until a thread has ended. */
    public static void end(String what, Thread thread) {
        try {
            if (!thread.join(LONGEST)) throw missed("the end of " + what);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static AssertionError missed(String what) {
        return new AssertionError("waited " + LONGEST.toSeconds() + " s for " + what + ", in vain");
    }
}
