package touchstone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.thing.Things;
import touchstone.web.Pass;
import touchstone.web.Stream;

/**
 * One browser that listens. What it has not been told yet is kept by topic, so that a slow one never has more to come than
 * it asked for, however much happens.
 */
final class LiveConnection implements Stream.Source {
    private static final byte[] NOTHING = {};

    private final Pass pass;
    private final Map<LiveKey, Set<String>> topics;
    private final int taken;
    private final Runnable ended;
    private final Map<String, Long> untold = new LinkedHashMap<>();
    private volatile @Nullable Stream stream;
    private String greeting = "";
    private String beat = "";
    /** Every change up to here is told or lies among the untold. */
    private long position;

    private long spokeAt = System.nanoTime();

    /**
     * @param taken how many of the topics that were asked for were looked at, from the first one
     * @param ended called when the connection is gone
     */
    LiveConnection(Pass pass, Map<LiveKey, Set<String>> topics, int taken, Runnable ended) {
        this.pass = pass;
        this.topics = topics;
        this.taken = taken;
        this.ended = ended;
    }

    Set<LiveKey> keys() {
        return topics.keySet();
    }

    int taken() {
        return taken;
    }

    Pass pass() {
        return pass;
    }

    /** Says a first word, and from now on whatever is put here. */
    void speakTo(Stream stream, String greeting, long position) {
        synchronized (this) {
            this.greeting = greeting;
            this.position = Math.max(this.position, position);
        }
        this.stream = stream;
        stream.wake();
    }

    /** Takes what this listener may know; who lost the right to read it hears nothing. */
    void take(LiveSignal signal) {
        var asked = topics.get(signal.key());
        if (asked == null || !Things.mayRead(pass.visitor(), signal.access())) return;
        synchronized (this) {
            for (var topic : asked) {
                // Put anew at the end: what is told last must be the last that happened.
                var before = untold.remove(topic);
                untold.put(topic, Math.max(signal.position(), before == null ? 0 : before));
            }
            position = Math.max(position, signal.position());
        }
    }

    /** Says that all is well and how far the change log is, when nothing else was said for so long. */
    void beat(long now, Duration pause) {
        synchronized (this) {
            if (System.nanoTime() - spokeAt < pause.toNanos()) return;
            position = Math.max(position, now);
            beat = "event: beat\ndata: " + position + "\n";
        }
        wake();
    }

    void wake() {
        var open = stream;
        if (open != null) open.wake();
    }

    void end() {
        var open = stream;
        if (open != null) open.end();
    }

    boolean isStuckFor(Duration time) {
        var open = stream;
        return open != null && open.isStuckFor(time);
    }

    @Override
    public synchronized byte[] next() {
        if (stream == null) return NOTHING;
        var said = new StringBuilder(greeting).append(changed());
        if (!beat.isEmpty())
            said.append("id: ").append(position).append('\n').append(beat).append('\n');
        greeting = "";
        beat = "";
        if (said.isEmpty()) return NOTHING;
        spokeAt = System.nanoTime();
        return said.toString().getBytes(UTF_8);
    }

    /** All that is untold as one event, so that a connection that breaks has told it whole or not at all. */
    private String changed() {
        if (untold.isEmpty()) return "";
        var lines = new StringBuilder("id: " + position + "\nevent: changed\n");
        untold.forEach((topic, at) ->
                lines.append("data: ").append(at).append(' ').append(topic).append('\n'));
        untold.clear();
        return lines.append('\n').toString();
    }

    @Override
    public void ended() {
        ended.run();
    }
}
