package touchstone.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;

/** Many browsers that listen for changes, from many addresses of the loopback, all heard by one thread of ours. */
final class Ears implements AutoCloseable {
    private static final int PER_ADDRESS = 1_000;
    private static final int LONGEST_WORD = 32;
    private static final String GREETED = "event: hello";
    private static final String CHANGED = "event: changed";

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int greeted;
    private int changed;
    private int ended;

    /** What one of them has heard last, as a word may come in two pieces. */
    private static final class Ear {
        private String last = "";
    }

    private Ears() throws IOException {
        // Everything else follows in open().
    }

    /** Opens so many, and waits until all are greeted or refused, or until it takes too long. */
    static Ears open(int port, int number, Duration longest) {
        try {
            var ears = new Ears();
            for (int i = 0; i < number; i++) {
                ears.listen(port, "127.0.0." + (2 + i / PER_ADDRESS));
                ears.hear(0);
            }
            long end = System.nanoTime() + longest.toNanos();
            while (ears.greeted + ears.ended < number && System.nanoTime() < end) ears.hear(100);
            return ears;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(int port, String address) throws IOException {
        var channel = SocketChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(
                "GET /events?topics=today HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                        .getBytes(ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Ear());
    }

    /** How many listen. */
    int number() {
        return greeted - ended;
    }

    /** Lets something happen, and waits until all have heard of it; milliseconds from before it, or the longest. */
    double await(Runnable happening, Duration longest) {
        changed = 0;
        long start = System.nanoTime();
        long end = start + longest.toNanos();
        happening.run();
        try {
            while (changed < number() && System.nanoTime() < end) hear(50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void hear(long millis) throws IOException {
        int ready = millis == 0 ? selector.selectNow() : selector.select(millis);
        if (ready == 0) return;
        for (var key : selector.selectedKeys()) hear(key);
        selector.selectedKeys().clear();
    }

    private void hear(SelectionKey key) throws IOException {
        var ear = (Ear) key.attachment();
        buffer.clear();
        int length;
        try {
            length = ((SocketChannel) key.channel()).read(buffer);
        } catch (IOException cut) {
            length = -1;
        }
        if (length < 0) {
            ended++;
            key.channel().close();
            return;
        }
        var heard = ear.last + new String(Arrays.copyOf(buffer.array(), length), ISO_8859_1);
        greeted += heard.contains(GREETED) ? 1 : 0;
        changed += heard.contains(CHANGED) ? 1 : 0;
        if (heard.startsWith("HTTP/1.1 503")) {
            ended++;
            greeted++;
            key.channel().close();
        }
        int from = Math.max(heard.lastIndexOf('\n') + 1, heard.length() - LONGEST_WORD);
        ear.last = heard.substring(from);
    }

    @Override
    public void close() {
        try {
            for (var key : selector.keys()) key.channel().close();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
