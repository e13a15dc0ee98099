package touchstone.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Visitors of a server: so many connections, each asking for the next page as soon as it has one. */
final class Load {
    // Bounded in count as well as in time.
    private static final int MOST_PAGES = 1_000_000;
    private static final int FEW_PAGES = 10_000;

    private final List<byte[]> requests;
    private int status = 200;
    private long seed;

    Load(List<String> addresses) {
        this(addresses, "");
    }

    /** Visits by somebody with a session, empty for a guest. */
    Load(List<String> addresses, String session) {
        requests = addresses.stream()
                .map(address -> Connection.request(address, session))
                .toList();
    }

    private Load(List<byte[]> requests, int status) {
        this.requests = requests;
        this.status = status;
    }

    /** Other requests than for pages, and the status that each is to be answered with. */
    static Load of(List<byte[]> requests, int status) {
        return new Load(requests, status);
    }

    /** Sends every request once, divided among so many connections. */
    Round sendAll(int port, int connections) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var senders = new ArrayList<Future<long[]>>();
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                int first = i;
                senders.add(threads.submit(() -> sender(port, first, connections)));
            }
            var nanos = new ArrayList<long[]>();
            for (var sender : senders) nanos.add(sender.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Round(nanos.stream().flatMapToLong(Arrays::stream).toArray(), seconds);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("a round of sending broke off", e);
        }
    }

    private long[] sender(int port, int first, int step) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var connection = new Connection(port)) {
            for (int i = first; i < requests.size(); i += step) nanos.add(page(connection, requests.get(i)));
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    /** Visits pages at random for a while; another round takes other pages. */
    Round visit(int port, int connections, Duration length) {
        seed++;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var visitors = new ArrayList<Future<long[]>>();
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                var random = new SplittableRandom(seed * 1_000 + i);
                visitors.add(threads.submit(() -> visitor(port, random, start + length.toNanos())));
            }
            var nanos = new ArrayList<long[]>();
            for (var visitor : visitors) nanos.add(visitor.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Round(nanos.stream().flatMapToLong(Arrays::stream).toArray(), seconds);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("a round of visits broke off", e);
        }
    }

    /** Visits every page once, one after the other. */
    Round visitAll(int port) {
        var nanos = new long[requests.size()];
        long start = System.nanoTime();
        try (var connection = new Connection(port)) {
            for (int i = 0; i < nanos.length; i++) nanos[i] = page(connection, requests.get(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(nanos, seconds);
    }

    private long[] visitor(int port, SplittableRandom random, long end) throws IOException {
        var nanos = new long[FEW_PAGES];
        int pages = 0;
        try (var connection = new Connection(port)) {
            do {
                if (pages == nanos.length) nanos = Arrays.copyOf(nanos, 2 * pages);
                nanos[pages++] = page(connection, requests.get(random.nextInt(requests.size())));
            } while (pages < MOST_PAGES && System.nanoTime() < end);
        }
        return Arrays.copyOf(nanos, pages);
    }

    private long page(Connection connection, byte[] request) throws IOException {
        long start = System.nanoTime();
        int answered = connection.status(request);
        if (answered != status)
            throw new IOException("status " + answered + " for " + new String(request, 0, 80, ISO_8859_1));
        return System.nanoTime() - start;
    }
}
