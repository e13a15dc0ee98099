package touchstone.web;

import io.javalin.http.Context;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that stays open. What its source has to say goes out whenever the connection takes it: no thread waits for a
 * slow one, and nobody else does.
 */
public final class Stream {
    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    private static final int BUFFER = 1024;

    private final ServletOutputStream out;
    private final Source source;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ReentrantLock one = new ReentrantLock();
    /** Since when the connection has not taken what was written, by {@link System#nanoTime}; 0 while it takes everything. */
    private volatile long stuckSince;

    private boolean inBuffer;

    /** What a stream says. */
    public interface Source {
        /** What goes out next, whole; nothing for nothing at present. Asked by one thread at a time, which must not wait. */
        byte[] next();

        /** The connection has ended, by whomever. */
        void ended();
    }

    private Stream(ServletOutputStream out, Source source) {
        this.out = out;
        this.source = source;
    }

    static Stream open(Context ctx, String type, Source source) {
        var async = ctx.req().startAsync();
        async.setTimeout(0);
        ctx.res().setContentType(type);
        // Each of many idle connections has one.
        ctx.res().setBufferSize(BUFFER);
        try {
            var stream = new Stream(ctx.res().getOutputStream(), source);
            async.addListener(stream.new Ending());
            ctx.future(() -> stream.end);
            var _ = stream.end.whenComplete((_, _) -> source.ended());
            stream.out.setWriteListener(stream.new Writing());
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException("an answer could not be opened", e);
        }
    }

    /** Tells that the source may have something to say. */
    public void wake() {
        one.lock();
        try {
            while (!end.isDone() && out.isReady()) {
                if (inBuffer) out.flush();
                else if (!write()) return;
                inBuffer = !inBuffer;
            }
        } catch (IOException | RuntimeException gone) {
            LOG.debug("a stream broke", gone);
            end();
        } finally {
            one.unlock();
        }
    }

    /** False where there is nothing to say. */
    private boolean write() throws IOException {
        stuckSince = 0;
        var next = source.next();
        if (next.length == 0) return false;
        out.write(next);
        stuckSince = System.nanoTime();
        return true;
    }

    /** Whether the connection has not taken anything for so long. */
    public boolean isStuckFor(Duration time) {
        long since = stuckSince;
        return since != 0 && System.nanoTime() - since > time.toNanos();
    }

    /** Ends the answer; what was written still goes out. */
    public void end() {
        // On a thread of its own: whoever ends many must not wait for the server to tidy up after each.
        if (!end.isDone()) Thread.startVirtualThread(() -> end.complete(null));
    }

    private final class Writing implements WriteListener {
        @Override
        public void onWritePossible() {
            wake();
        }

        @Override
        public void onError(Throwable thrown) {
            end();
        }
    }

    private final class Ending implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            end.complete(null);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is under way already.
        }
    }
}
