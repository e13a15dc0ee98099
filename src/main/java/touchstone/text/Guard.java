package touchstone.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a parser at a text that anybody may have written. A short, flat text is parsed at once; any other one on a
 * thread with a large stack, one at a time, within two seconds. A text that was too much once is not tried again.
 */
final class Guard {
    static final Duration BUDGET = Duration.ofSeconds(2);

    /** Room for some hundred thousand frames; it is only taken as far as it is used. */
    private static final long STACK = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);
    private static final Cache<String, Boolean> TOO_MUCH =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private Guard() {}

    /** What the work makes of the text; empty when that is too much, or when too many such texts wait. */
    static <T> Optional<T> run(String source, Function<CharSequence, T> work) {
        return switch (Shape.of(source)) {
            case HARMLESS -> atOnce(source, work).or(() -> guarded(source, work));
            case SUSPICIOUS -> guarded(source, work);
            case HOPELESS -> Optional.empty();
        };
    }

    private static <T> Optional<T> atOnce(String source, Function<CharSequence, T> work) {
        try {
            return Optional.of(work.apply(new Deadlined(source, BUDGET)));
        } catch (TooMuch | StackOverflowError e) {
            LOG.info("a text that looked harmless goes under guard: {}", e.toString());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> guarded(String source, Function<CharSequence, T> work) {
        var hash = Hash.sha256(source);
        if (TOO_MUCH.getIfPresent(hash) != null) return Optional.empty();
        var result = new CompletableFuture<T>();
        try {
            if (!ONE_AT_A_TIME.tryAcquire(BUDGET.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
            start(source, work, result);
            return Optional.of(result.get(BUDGET.toMillis() + 500, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            var why = e.getCause() == null ? e : e.getCause();
            LOG.warn("a text of {} characters is shown as its source: {}", source.length(), why.toString());
            TOO_MUCH.put(hash, true);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> void start(String source, Function<CharSequence, T> work, CompletableFuture<T> result) {
        Runnable parsing = () -> {
            try {
                Grammar.warmUp();
                result.complete(work.apply(new Deadlined(source, BUDGET)));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                ONE_AT_A_TIME.release();
            }
        };
        try {
            Thread.ofPlatform().name("guarded-text").daemon().stackSize(STACK).start(parsing);
        } catch (OutOfMemoryError noThread) {
            ONE_AT_A_TIME.release();
            throw noThread;
        }
    }
}
